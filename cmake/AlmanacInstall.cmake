# Why: what an installed almanac consists of, and the package that sectors find it by.
# SPDX-License-Identifier: Apache-2.0
include(CMakePackageConfigHelpers)
set(package "${CMAKE_INSTALL_LIBDIR}/cmake/almanac")

# Component sdk: all that the author of a sector needs, nothing that has to be built first.
install(TARGETS almanac_model almanac_sdk EXPORT almanac COMPONENT sdk)
install(EXPORT almanac NAMESPACE almanac:: FILE almanac-targets.cmake DESTINATION "${package}" COMPONENT sdk)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/core/include/almanac" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT sdk)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/core/schema/" DESTINATION share/almanac/schema COMPONENT sdk
    FILES_MATCHING PATTERN "*.schema.json")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/plugins/template" DESTINATION share/almanac COMPONENT sdk)
configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/almanac-config.cmake.in"
    "${PROJECT_BINARY_DIR}/almanac-config.cmake" INSTALL_DESTINATION "${package}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/almanac-config-version.cmake"
    COMPATIBILITY SameMinorVersion)
install(FILES
    "${PROJECT_BINARY_DIR}/almanac-config.cmake" "${PROJECT_BINARY_DIR}/almanac-config-version.cmake"
    cmake/AlmanacSector.cmake cmake/stage_sector.cmake cmake/sector.map
    DESTINATION "${package}" COMPONENT sdk)

# Component host: the programs and the sectors of this tree.
foreach(program IN ITEMS almanac almanac-worker)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT host)
    endif()
endforeach()
install(DIRECTORY "${ALMANAC_SECTOR_STAGE}/" DESTINATION lib/almanac/sectors COMPONENT host OPTIONAL)
# Fonts that bootstrap fetched go with the programs.
install(DIRECTORY "${PROJECT_SOURCE_DIR}/build/fonts/" DESTINATION share/almanac/fonts COMPONENT host OPTIONAL)
