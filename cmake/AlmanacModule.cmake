# Why: a writer with heavy libraries is a module beside the program: almanac_writer_module(pdf SOURCES … DEPENDS …).
function(almanac_writer_module format)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "almanac_writer_module(${format}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
    endif()
    set(target almanac_module_${format})
    set(map "${PROJECT_SOURCE_DIR}/cmake/module.map")
    add_library(${target} MODULE ${arg_SOURCES})
    set_target_properties(${target} PROPERTIES
        PREFIX "" OUTPUT_NAME "almanac-${format}" SUFFIX ".so"
        LIBRARY_OUTPUT_DIRECTORY "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}"
        LINK_DEPENDS "${map}")
    target_link_libraries(${target} PRIVATE ${arg_DEPENDS} almanac::module_identity almanac::options)
    target_link_options(${target} PRIVATE "LINKER:--version-script=${map}" "LINKER:--no-undefined" "LINKER:--as-needed")
    install(TARGETS ${target} LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}/almanac" COMPONENT host)
endfunction()
