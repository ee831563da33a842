// Why: everything the store has to say to people, in one table.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messages/messages.hpp"

namespace almanac::messages {

inline constexpr MessagePattern store_no_space{
    "S04",
    Severity::error,
    "保存时磁盘空间不足或写入失败：{0}",
    "the disk is full or refused the write: {0}",
    "本次提交未写入任何内容，此前的提交均完好",
    "nothing of this submission was stored, all earlier ones are safe",
    "释放磁盘空间后重新导入同一文件",
    "free space and import the same file again"};

inline constexpr MessagePattern store_read_only{
    "S06",
    Severity::error,
    "数据库所在文件夹不可写：{0}",
    "the store cannot be written: {0}",
    "已有数据未变，仍可读取",
    "existing data are unchanged and can still be read",
    "检查文件夹权限，或换用可写的 store 路径",
    "check the folder's permissions or name another store folder in almanac.json"};

inline constexpr MessagePattern store_damaged{
    "S10",
    Severity::error,
    "数据库文件未通过检查：{0}",
    "the data file fails its check: {0}",
    "文件未被改动，日志中的提交不受影响",
    "it was not changed, and the submissions in the journal are untouched",
    "运行 almanac store rebuild，从日志重建数据库",
    "run `almanac store rebuild`, which makes the database anew from the journal"};

inline constexpr MessagePattern store_in_use{
    "S11",
    Severity::error,
    "数据库正被另一程序写入（{0}）",
    "the store is being written by another program ({0})",
    "未作任何改动",
    "nothing was changed",
    "等其结束后再试；读取不受影响",
    "wait until it has ended and try again; reading is not affected"};

inline constexpr MessagePattern store_newer{
    "S12",
    Severity::error,
    "数据库的格式版本为 {0}，本程序只认识到 {1}",
    "the store has format version {0}, this program knows versions up to {1}",
    "未作任何改动",
    "nothing was changed",
    "使用较新版本的 almanac",
    "use a newer almanac"};

inline constexpr MessagePattern store_older{
    "S18",
    Severity::error,
    "数据库的格式版本为 {0}，现行版本为 {1}",
    "the store has format version {0}, the present one is {1}",
    "未作任何改动",
    "nothing was changed",
    "运行 almanac store rebuild 或下一次导入时自动转换，原文件保留",
    "`almanac store rebuild`, or the next import, converts it and keeps the old file"};

inline constexpr MessagePattern store_foreign{"S13",
                                              Severity::error,
                                              "该文件不是 almanac 的数据库",
                                              "this file is not a store of almanac",
                                              "未作任何改动",
                                              "nothing was changed",
                                              "检查 almanac.json 中的 store 路径",
                                              "check the store folder that almanac.json names"};

inline constexpr MessagePattern store_database_missing{
    "S14",
    Severity::error,
    "日志中有 {0} 次提交，但数据库文件不存在",
    "the journal holds {0} submissions, but the database file is missing",
    "日志完好，未作任何改动",
    "the journal is untouched, nothing was changed",
    "运行 almanac store rebuild，从日志重建数据库",
    "run `almanac store rebuild`, which makes the database anew from the journal"};

inline constexpr MessagePattern store_opened_for_reading{
    "S15",
    Severity::error,
    "数据库以只读方式打开，不能写入",
    "the store was opened for reading and takes nothing in",
    "未作任何改动",
    "nothing was changed",
    {},
    {}};

inline constexpr MessagePattern store_busy{"S16",
                                           Severity::error,
                                           "数据库被其他程序占用，等待后仍未释放",
                                           "the database stayed locked by another program",
                                           "本次操作未写入任何内容",
                                           "nothing of this operation was stored",
                                           "等其他 almanac 程序结束后再试",
                                           "try again when the other almanac programs have ended"};

inline constexpr MessagePattern store_failed{"S17",
                                             Severity::error,
                                             "数据库操作失败：{0}",
                                             "the database failed: {0}",
                                             "本次操作未写入任何内容",
                                             "nothing of this operation was stored",
                                             "检查磁盘，然后运行 almanac store verify",
                                             "check the disk, then run `almanac store verify`"};

inline constexpr MessagePattern points_damaged{
    "S20",
    Severity::error,
    "该序列的数据块损坏：{0}",
    "the block of this series is damaged: {0}",
    "日志中的提交不受影响",
    "the submissions in the journal are untouched",
    "运行 almanac store rebuild，从日志重建数据库",
    "run `almanac store rebuild`, which makes the database anew from the journal"};

inline constexpr MessagePattern row_not_storable{"S21",
                                                 Severity::error,
                                                 "该行不能存储：{0}",
                                                 "this row cannot be stored: {0}",
                                                 "本次提交未写入任何内容",
                                                 "nothing of this submission was stored",
                                                 {},
                                                 {}};

inline constexpr MessagePattern no_such_submission{"S22",
                                                   Severity::error,
                                                   "没有第 {0} 号提交；现有编号为 1 至 {1}",
                                                   "there is no submission {0}; there are 1 to {1}",
                                                   "未作任何改动",
                                                   "nothing was changed",
                                                   "用 almanac store verify 查看现有提交",
                                                   "`almanac store verify` lists what there is"};

inline constexpr MessagePattern already_withdrawn{"S23",
                                                  Severity::error,
                                                  "第 {0} 号提交已经撤回",
                                                  "submission {0} has been withdrawn already",
                                                  "未作任何改动",
                                                  "nothing was changed",
                                                  {},
                                                  {}};

inline constexpr MessagePattern journal_entry_damaged{
    "S30",
    Severity::error,
    "日志第 {0} 号记录损坏或不完整：{1}",
    "journal entry {0} is damaged or incomplete: {1}",
    "数据库未被改动",
    "the database was not changed",
    "从备份恢复 journal 文件夹中的该记录",
    "restore this entry of the journal folder from a backup"};

inline constexpr MessagePattern journal_entry_missing{"S31",
                                                      Severity::error,
                                                      "日志缺少第 {0} 号记录",
                                                      "the journal lacks entry {0}",
                                                      "数据库未被改动",
                                                      "the database was not changed",
                                                      "从备份恢复 journal 文件夹",
                                                      "restore the journal folder from a backup"};

inline constexpr MessagePattern journal_differs{
    "S32",
    Severity::error,
    "第 {0} 号提交在数据库与日志中不一致：{1}",
    "submission {0} differs between database and journal: {1}",
    "两者均未被改动",
    "neither was changed",
    "运行 almanac store rebuild，以日志为准重建数据库",
    "run `almanac store rebuild`, which trusts the journal"};

inline constexpr MessagePattern journal_ahead{
    "S33",
    Severity::warning,
    "日志第 {0} 号记录尚未写入数据库（上次写入中断）",
    "journal entry {0} is not yet in the database (the last writing was cut off)",
    "该记录完好",
    "the entry is whole",
    "下次导入时自动补写",
    "the next import completes it by itself"};

inline constexpr MessagePattern entry_completed{
    "S34",
    Severity::note,
    "上次写入中断，现已按日志补写第 {0} 号提交（{1}）",
    "the last writing was cut off; submission {0} ({1}) was completed from the journal",
    {},
    {},
    {},
    {}};

inline constexpr MessagePattern entry_set_aside{
    "S35",
    Severity::warning,
    "上次写入中断，第 {0} 号日志记录不完整，已移至 {1}",
    "the last writing was cut off and left half of journal entry {0}, now kept in {1}",
    "此前的提交均完好，该次提交未写入任何内容",
    "all earlier submissions are safe, nothing of this one was stored",
    "重新导入该文件",
    "import the file again"};

inline constexpr MessagePattern store_rebuilt{
    "S36",
    Severity::note,
    "已从日志重建数据库：{0} 次提交、{1} 行；原文件保存为 {2}",
    "the database was made anew from the journal: {0} submissions, {1} rows; the old one is kept "
    "as {2}",
    {},
    {},
    {},
    {}};

inline constexpr MessagePattern store_migrated{
    "S38",
    Severity::note,
    "数据库格式已由版本 {0} 转换为版本 {1}（{2} 次提交）；原文件保存为 {3}",
    "the store's format was version {0} and is now version {1} ({2} submissions); the old file is "
    "kept as {3}",
    {},
    {},
    {},
    {}};

inline constexpr MessagePattern backup_exists{"S40",
                                              Severity::error,
                                              "备份文件夹已经存在",
                                              "the folder for the backup exists already",
                                              "未作任何改动",
                                              "nothing was changed",
                                              "换一个尚不存在的文件夹",
                                              "name a folder that does not exist yet"};

inline constexpr MessagePattern nothing_to_back_up{
    "S41",
    Severity::error,
    "此处没有数据库，无可备份",
    "there is no store here to back up",
    "未作任何改动",
    "nothing was changed",
    "检查 almanac.json 中的 store 路径；数据库文件缺失时先运行 almanac store rebuild",
    "check the store folder that almanac.json names; where only the database file is missing, run "
    "`almanac store rebuild` first"};

inline constexpr MessagePattern backup_unsound{
    "S42",
    Severity::error,
    "备份副本未通过核对，已删除：{0}",
    "the copy did not pass its check and was removed: {0}",
    "原数据库未被改动",
    "the store itself was not changed",
    "运行 almanac store verify 检查原数据库",
    "check the store itself with `almanac store verify`"};

inline constexpr MessagePattern backup_not_written{"S43",
                                                   Severity::error,
                                                   "备份未能写入：{0}",
                                                   "the backup could not be written: {0}",
                                                   "原数据库未被改动",
                                                   "the store itself was not changed",
                                                   "检查磁盘空间与文件夹权限",
                                                   "check free space and the folder's permissions"};

inline constexpr MessagePattern store_backed_up{
    "S44",
    Severity::note,
    "已备份并核对：{0} 次提交；恢复时以该文件夹替换 store 文件夹",
    "backed up and checked: {0} submissions; to restore, put this folder in place of the store "
    "folder",
    {},
    {},
    {},
    {}};

inline constexpr MessagePattern journal_behind{
    "S37",
    Severity::error,
    "数据库有 {0} 次提交，日志只有 {1} 次；以日志重建会丢失数据",
    "the database has {0} submissions, the journal only {1}; a rebuild would lose data",
    "两者均未被改动",
    "neither was changed",
    "先从备份恢复 journal 文件夹",
    "restore the journal folder from a backup first"};

inline constexpr MessagePattern store_not_readable{
    "S60",
    Severity::error,
    "数据库读不到：{0}",
    "the store is out of reach: {0}",
    "未作任何改动；已有数据不视为没有",
    "nothing was changed, and what cannot be read is not taken for missing",
    "检查读取权限，以及 store 所在的磁盘或共享文件夹是否已挂载",
    "check the permission to read it, and that the disk or shared folder is mounted"};

inline constexpr MessagePattern old_head_differs{
    "S61",
    Severity::error,
    "第 {0} 号提交的日志为旧格式，没有校验码，且与数据库不一致：{1}；无法判断何者正确",
    "submission {0} has a head of an old format, without a checksum, and it differs from the "
    "database: {1}; which of them is right cannot be told",
    "两者均未被改动",
    "neither was changed",
    "从备份恢复 journal 文件夹中的 {0}.json",
    "restore {0}.json of the journal folder from a backup"};

inline constexpr MessagePattern leftovers_cleared{
    "S62",
    Severity::note,
    "以前的运行中断，已清除其留下的 {0} 个临时文件",
    "an earlier run was cut off; {0} temporary files that it left were removed",
    "已有提交均完好",
    "all submissions are safe",
    {},
    {}};

inline constexpr MessagePattern backup_folder_taken{
    "S63",
    Severity::error,
    "备份时的临时文件夹已经存在，且不是备份留下的",
    "the folder in which the backup would be made exists already, and no backup made it",
    "未作任何改动",
    "nothing was changed",
    "将其移走，或换一个备份文件夹",
    "move it away, or name another folder for the backup"};

inline constexpr MessagePattern note_damaged{"S64",
                                             Severity::error,
                                             "退回文件的记录已损坏",
                                             "the note of a file that was returned is damaged",
                                             "提交的数据不受影响",
                                             "the submissions are untouched",
                                             "从备份恢复该文件，或将其删除",
                                             "restore this file from a backup, or delete it"};

inline constexpr MessagePattern store_lock_shared{
    "S68",
    Severity::error,
    "锁文件不是单独的普通文件（有硬链接或其他类型），未予写入",
    "the lock is no file of its own (it has another name, or is no plain file) and is not written",
    "数据库与该文件均未改动",
    "the store and that file are unchanged",
    "请移走这个名为 lock 的文件，再重试",
    "move that file away and try again"};

inline constexpr MessagePattern backup_in_store{"S67",
                                                Severity::error,
                                                "备份文件夹在数据库自己的文件夹内",
                                                "the backup would lie in the store's own folder",
                                                "未作任何改动",
                                                "nothing was changed",
                                                "请另取数据库以外的文件夹",
                                                "name a folder outside of the store"};

}  // namespace almanac::messages
