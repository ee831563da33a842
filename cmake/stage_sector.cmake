# Why: a staged sector holds what its folder holds now, nothing that was deleted since.
# SPDX-License-Identifier: Apache-2.0
#
# cmake -DFOLDER=… -DSTAGE=… -DFILES=<list, one a line> -DLIBRARY=<name> -P stage_sector.cmake
file(STRINGS "${FILES}" files ENCODING UTF-8)
file(GLOB_RECURSE staged LIST_DIRECTORIES false RELATIVE "${STAGE}" "${STAGE}/*")
list(REMOVE_ITEM staged ${files} "${LIBRARY}")
foreach(stale IN LISTS staged)
    file(REMOVE "${STAGE}/${stale}")
endforeach()
foreach(name IN LISTS files)
    cmake_path(GET name PARENT_PATH parent)
    file(COPY "${FOLDER}/${name}" DESTINATION "${STAGE}/${parent}")
endforeach()
