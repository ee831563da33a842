#!/usr/bin/env python3
# Why: whatever anybody hands in costs the host time and memory in proportion to its size: each
# hostile input is tried at 1, 2 and 4 times a size, and the ratios are compared. The long tier:
#   tests/hostile/hostile.py build/test/bin/almanac [NAME…]     (--list names them)
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
GROWTH = 6.0          # Four times the input may take so many times the time above the base …
ALLOWANCE = 1.0       # … and this many seconds more, for a busy machine.
MOST_SECONDS = 30.0
MOST_MIB = 600


class Try:
    """A copy of the small workspace, and what a command on it takes."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        shutil.copytree(ROOT / "tests/end_to_end/workspace", folder)
        settings = json.loads((folder / "almanac.json").read_text())
        settings["sectors"] = ["orchard", "hostile"]
        (folder / "almanac.json").write_text(json.dumps(settings))
        self.sector("# 正文\n\n无。\n")

    def sector(self, text, more=None, library=None):
        folder = self.folder / "sectors/hostile"
        folder.mkdir(parents=True, exist_ok=True)
        manifest = {
            "id": "hostile", "version": "1.0.0", "title": {"zh": "故障样本"}, "clauses": ["4.1"],
            "team": {"name": {"zh": "测试组"}}, "almanac": "0.1",
            "indicators": [indicator("output")],
        }
        manifest.update(more or {})
        if library:
            manifest["library"] = "hostile.so"
            shutil.copy(library, folder / "hostile.so")
        (folder / "sector.json").write_text(json.dumps(manifest, ensure_ascii=False))
        (folder / "sections.zh.md").write_text(text)

    def run(self, *arguments):
        command = [self.program, "-w", str(self.folder), "--messages", "en", *map(str, arguments)]
        with open(self.folder / "err", "wb") as err, open(self.folder / "said", "wb") as out:
            child = subprocess.Popen(command, stdout=out, stderr=err, preexec_fn=lambda: (
                resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30)),
                resource.setrlimit(resource.RLIMIT_CPU, (40, 40))))
            _, status, used = os.wait4(child.pid, 0)
        code = os.waitstatus_to_exitcode(status)
        codes = [line.split()[0] for line in
                 (self.folder / "err").read_text(errors="replace").splitlines()
                 if line.startswith("ALM-") and not line.startswith("ALM-C16")]
        return {"code": code, "seconds": used.ru_utime + used.ru_stime,
                "mib": used.ru_maxrss // 1024, "lines": len(codes),
                "said": codes[0] if codes else ""}

    def report(self, formats="html,json,docx,xlsx,csv"):
        return self.run("report", "--year", "2016", "--format", formats, "--out",
                        self.folder / "out")


def indicator(name, **more):
    return {"id": "hostile." + name, "name": {"zh": "产量" + name},
            "definition": [{"text": {"zh": "年度产量。"}}], "unit": "万吨", "decimals": 1,
            "direction": "up", "semantic": "flow", **more}


# ---- texts

def text(make):
    def go(trial, n):
        trial.sector(make(n))
        return trial.report()
    return go


TEXTS = {
    "unknown_values": (2000, text(lambda n: "{value evil.a 2015} " * n)),
    "distinct_values": (2000, text(lambda n: " ".join("{value evil.a%d 2015}" % i for i in range(n)))),
    "known_values": (4000, text(lambda n: "{value hostile.output 2015} " * n)),
    "nots": (10, text(lambda n: "```if\nwhen: " + "not " * n + "year >= 1\n正文\n```\n")),
    "many_nots": (20000, text(lambda n: "```if\nwhen: " + "not " * n + "year >= 1\n正文\n```\n")),
    "one_id": (20, text(lambda n: "".join("# 标题 {#a}\n\n文。\n\n" for _ in range(n)))),
    "many_one_id": (10000, text(lambda n: "# 标题 {#a}\n\n文。\n\n" * n)),
    "headings": (450, text(lambda n: "# 标题\n\n文。\n\n" * n)),
    "many_headings": (5000, text(lambda n: "# 标题\n\n文。\n\n" * n)),
    "units": (5000, text(lambda n: "、".join(["{unit a}"] * n))),
    "open_braces": (100000, text(lambda n: "{" * n)),
    "open_directives": (5000, text(lambda n: "{value " * n)),
    "brackets": (100000, text(lambda n: "[" * n)),
    "note_marks": (50000, text(lambda n: "[^" * n)),
    "backticks": (500, text(lambda n: " ".join("`" * (n - i) + "a" for i in range(n)))),
    "stars": (100000, text(lambda n: "*a" * n)),
    "stars_of_lines": (20000, text(lambda n: "*a\n" * n)),
    "underscores": (60000, text(lambda n: "_a " * n)),
    "quotes": (20000, text(lambda n: ">" * n + "a")),
    "lists": (500, text(lambda n: "".join("  " * i + "- a\n" for i in range(n)))),
    "links": (30000, text(lambda n: "[a](" * n)),
    "html": (60000, text(lambda n: "<a " * n)),
    "notes": (240, text(lambda n: "".join("词[^%d]" % i for i in range(n)) + "\n\n" +
                        "".join("[^%d]: 注\n\n" % i for i in range(n)))),
    "many_notes": (5000, text(lambda n: "".join("词[^%d]" % i for i in range(n)) + "\n\n" +
                              "".join("[^%d]: 注\n\n" % i for i in range(n)))),
    "notes_of_notes": (4, text(lambda n: "词[^0]\n\n" + "".join(
        "[^%d]: %s\n\n" % (i, ("[^%d]" % (i + 1)) * n) for i in range(12)))),
    "table_rows": (2000, text(lambda n: "|甲|乙|\n|-|-|\n" + "|a|b|\n" * n)),
    "table_columns": (240, text(lambda n: "|" + "甲|" * n + "\n|" + "-|" * n + "\n" + "|a|\n" * 60)),
    "many_columns": (20000, text(lambda n: "|" + "甲|" * n + "\n|" + "-|" * n + "\n" + "|\n" * 1000)),
    "table_cells": (5000, text(lambda n: "|" + "甲|" * 200 + "\n|" + "-|" * 200 + "\n" + "|\n" * n)),
    "unknown_tasks": (20000, text(lambda n: "```tasks\ntasks: " + ",".join(
        "x%d" % i for i in range(n)) + "\n```\n")),
    "areas": (10000, text(lambda n: "```table\nkind: areas\nindicators: hostile.output\nareas: " +
                          ",".join("x%d" % i for i in range(n)) + "\n```\n")),
    "bytes": (400000, text(lambda n: "文" * n)),
}

# ---- manifests, targets, registries


def manifest(make):
    def go(trial, n):
        trial.sector("# 正文\n", make(n))
        return trial.report("html,json")
    return go


def targets(make):
    def go(trial, n):
        folder = trial.folder / "targets"
        folder.mkdir(exist_ok=True)
        (folder / "hostile.json").write_text(json.dumps(make(n), ensure_ascii=False))
        return trial.report("html,json")
    return go


def registry(name, make):
    def go(trial, n):
        file = trial.folder / name
        file.write_text(file.read_text().rstrip("\n") + "\n" + make(n))
        return trial.report("html,json")
    return go


MANIFESTS = {
    "bad_indicators": (2000, manifest(lambda n: {"indicators": [{"bad": i} for i in range(n)]})),
    "many_bad_indicators": (20000, manifest(lambda n: {"indicators": [{}] * n})),
    "unknown_members": (20000, manifest(lambda n: {"clausess%d" % i: 1 for i in range(n)})),
    "many_indicators": (1200, manifest(lambda n: {"indicators": [
        indicator("a%d" % i) for i in range(n)]})),
    "dangling": (1200, manifest(lambda n: {"indicators": [
        indicator("a%d" % i, semantic="ratio", numerator="hostile.b%d" % i,
                  denominator="hostile.c%d" % i) for i in range(n)]})),
    "doubled_clauses": (20000, manifest(lambda n: {"clauses": ["4.1"] * n})),
    "long_pattern": (500000, manifest(lambda n: {"clauses": ["1" * n]})),
    "long_words": (2000000, manifest(lambda n: {"title": {"zh": "题" * n}})),
    "values": (1000000, manifest(lambda n: {"x-own": [0] * n})),
    "bad_targets": (2000, targets(lambda n: {"targets": [{"bad": i} for i in range(n)]})),
    "many_bad_targets": (20000, targets(lambda n: {"targets": [{}] * n})),
    "bad_tasks": (2000, targets(lambda n: {"tasks": [1] * n})),
    "unit_chain": (4000, registry("units.csv", lambda n: "".join(
        "u%d,名,,x,,2015-01-01,u%d,d\n" % (i, i + 1) for i in range(n)))),
    "unit_circle": (4000, registry("units.csv", lambda n: "".join(
        "u%d,名,,x,,2015-01-01,u%d,d\n" % (i, (i + 1) % n) for i in range(n)))),
    "unit_rows": (100000, registry("units.csv", lambda n: "x\n" * n)),
    "area_chain": (20000, registry("areas.csv", lambda n: "".join(
        "a%d,名,,reference,a%d,,,no,\n" % (i, i + 1) for i in range(n)))),
    "area_kinds": (20000, registry("areas.csv", lambda n: "".join(
        "a%d,名,,countyy,,,,no,\n" % i for i in range(n)))),
    "area_rows": (500000, registry("areas.csv", lambda n: "x\n" * n)),
}

# ---- replies


def reply(call, head, item, tail, join=",", formats="html,json,docx,xlsx,csv"):
    def go(trial, n):
        library = trial.folder / "built.so"
        quoted = lambda name, value: "-D%s=%s" % (name, json.dumps(value, ensure_ascii=False))
        subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-I", ROOT / "core/include",
                        quoted("HEAD", head), quoted("ITEM", item), quoted("TAIL", tail),
                        quoted("JOIN", join), "-DCOUNT=%d" % n, "-D%s=many" % call,
                        '-DSECTOR_ID="hostile"',
                        ROOT / "tests/abi/bad_sectors/emits_many.c", "-o", library], check=True)
        trial.sector("# 正文\n\n```place\nname: code\ntitle: 部门代码的内容\n```\n", None, library)
        figures = trial.folder / "figures.csv"
        figures.write_text(HEADER + "hostile.output,%s,2015,1,万吨,final,,来源,1\n" % AREA)
        trial.run("import", figures)
        if call == "ASSESS":
            folder = trial.folder / "targets"
            (folder / "hostile.json").write_text(json.dumps({"targets": [{
                "id": "hostile.t", "indicator": "hostile.output", "kind": "at_least",
                "value": 5, "due": "2020", "strength": "firm", "wording": "达到",
                "nature": "not_stated", "due_wording": "到2020年",
                "quotations": [json.loads((folder / "orchard.json").read_text())["targets"][0]
                               ["quotations"][0]]}]}, ensure_ascii=False))
        return trial.report(formats)
    return go


AREA = "990100"
HEADER = "indicator,area,period,value,unit,status,bound,source,source_class\n"
SECTION = '{"sections":[{"id":"code","title":[],"blocks":['
TABLE = '{"type":"table","id":"t","columns":['
CHART = '{"type":"chart","id":"c","kind":"line","roles":["x","y"],"data":{"columns":[{"id":"x",' \
        '"kind":"period"},{"id":"y","kind":"number"}],"rows":['
VALUE = '{"type":"value","indicator":"hostile.output","period":"2016","aspect":"actual"}'

REPLIES = {
    "bad_series": (2500, reply("MEASURE", '{"series":[', '{"bad":1}', "]}")),
    "many_bad_series": (50000, reply("MEASURE", '{"series":[', '{"bad":1}', "]}")),
    "series": (5000, reply("MEASURE", '{"series":[', '{"indicator":"hostile.output","area":"990100",'
                           '"period_kind":"year","breakdown":"b#","start":"2014","values":[1,2,3]}',
                           "]}", formats="html,json")),
    "values_of_series": (400000, reply("MEASURE", '{"series":[{"indicator":"hostile.output","area":'
                                       '"990100","period_kind":"day","start":"2014-01-01","values":[',
                                       "1", "]}]}", formats="html,json")),
    "many_values": (2000000, reply("MEASURE", '{"series":[{"values":[', "1", "]}]}")),
    "inputs": (50000, reply("MEASURE", '{"series":[{"inputs":[', '"hostile.o#"', "]}]}")),
    "rows": (2400, reply("CONTRIBUTE", SECTION + TABLE + '{"id":"a"}],"rows":[', '{"cells":[{}]}',
                         "]}]}]}")),
    "many_rows": (250000, reply("CONTRIBUTE", SECTION + TABLE + '{"id":"a"}],"rows":[', "{}",
                                "]}]}]}")),
    "columns": (240, reply("CONTRIBUTE", SECTION + TABLE, '{"id":"a#"}',
                           '],"rows":[{"cells":[{}]},{"cells":[{}]}]}]}]}')),
    "many_columns_of_code": (250000, reply("CONTRIBUTE", SECTION + TABLE, "{}", '],"rows":[]}]}]}')),
    "points": (1200, reply("CONTRIBUTE", SECTION + CHART, '{"cells":[{"content":[{"type":"text",'
                           '"text":"#"}]},{"content":[' + VALUE + "]}]}", "]}}]}]}")),
    "many_points": (25000, reply("CONTRIBUTE", SECTION + CHART, '{"cells":[{"content":[{"type":"text",'
                                 '"text":"#"}]},{"content":[' + VALUE + "]}]}", "]}}]}]}")),
    "notes_of_code": (240, reply("CONTRIBUTE", SECTION + '{"type":"paragraph","id":"p","content":[',
                                 '{"type":"note","content":[{"type":"text","text":"n#"}]}', "]}]}]}")),
    "many_notes_of_code": (25000, reply("CONTRIBUTE", SECTION + '{"type":"paragraph","id":"p",'
                                        '"content":[', '{"type":"note","content":[]}', "]}]}]}")),
    "paragraphs": (10000, reply("CONTRIBUTE", SECTION, '{"type":"paragraph","id":"p#","content":'
                                '[{"type":"text","text":"x"}]}', "]}]}")),
    "figures_of_code": (5000, reply("CONTRIBUTE", SECTION + '{"type":"paragraph","id":"p","content":[',
                                    VALUE.replace("2016", "#"), "]}]}]}")),
    "foreign_figures": (20000, reply("CONTRIBUTE", SECTION + '{"type":"paragraph","id":"p","content":[',
                                     VALUE.replace("hostile", "coal"), "]}]}]}")),
    "sections_of_code": (5000, reply("CONTRIBUTE", '{"sections":[', '{"id":"s#","title":[],"blocks":[]}',
                                     "]}")),
    "trace": (50, reply("ASSESS", '{"value":1,"class":"on_path","trace":[', '{"label":{"zh":"l"},'
                        '"text":{"zh":"t"}}', "]}")),
    "many_trace": (75000, reply("ASSESS", '{"value":1,"class":"on_path","trace":[',
                                '{"label":{"zh":"l"},"text":{"zh":"t"}}', "]}")),
}

# ---- delivered files


def delivered(name, make, *more):
    def go(trial, n):
        file = trial.folder / name
        make(file, n)
        return trial.run(*more, "import", "--dry-run", file)
    return go


TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default \
Extension="xml" ContentType="application/xml"/></Types>"""
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def book(file, rows, strings="", styles="", sheets=1, parts=None):
    parts = parts or ["sheet1.xml"]
    names = "".join('<sheet name="s%d" sheetId="%d" r:id="r%d"/>' % (i, i + 1, i % len(parts))
                    for i in range(sheets))
    related = "".join('<Relationship Id="r%d" Type="%s/worksheet" Target="worksheets/%s"/>' %
                      (i, OFFICE, part) for i, part in enumerate(parts))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out:
        out.writestr("[Content_Types].xml", TYPES)
        out.writestr("_rels/.rels", '<Relationships xmlns="%s"><Relationship Id="a" Type="%s/'
                     'officeDocument" Target="xl/workbook.xml"/></Relationships>' % (PACKAGE, OFFICE))
        out.writestr("xl/workbook.xml", '<workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets>'
                     "</workbook>" % (MAIN, OFFICE, names))
        out.writestr("xl/_rels/workbook.xml.rels", '<Relationships xmlns="%s">%s</Relationships>' %
                     (PACKAGE, related))
        if strings:
            out.writestr("xl/sharedStrings.xml", '<sst xmlns="%s">%s</sst>' % (MAIN, strings))
        if styles:
            out.writestr("xl/styles.xml", '<styleSheet xmlns="%s">%s</styleSheet>' % (MAIN, styles))
        for part in parts:
            out.writestr("xl/worksheets/" + part, '<worksheet xmlns="%s"><sheetData>%s</sheetData>'
                         "</worksheet>" % (MAIN, rows))


def one_column(n, cell):
    return "".join('<row r="%d">%s</row>' % (i + 1, cell) for i in range(n))


def text_file(make):
    return lambda file, n: file.write_text(make(n))


SHARED = '<c t="s"><v>0</v></c>'

FILES = {
    "unknown_names": (100000, delivered("d.csv", text_file(lambda n: HEADER + "".join(
        "hostile.outptu%d,14110%d,2016,1,万吨,final,,来源,1\n" % (i, i) for i in range(n))))),
    "bad_rows": (100000, delivered("d.csv", text_file(lambda n: HEADER + "x\n" * n))),
    "unknown_units": (100000, delivered("d.csv", text_file(lambda n: HEADER + "".join(
        "hostile.output,990100,2016,1,万吨%d,final,,来源,1\n" % i for i in range(n))))),
    "long_cell": (4000000, delivered("d.csv", text_file(lambda n: HEADER + "hostile.output,990100,"
                                                        "2016,1,万吨,final,," + "来" * n + ",1\n"))),
    "wide_row": (200000, delivered("d.csv", text_file(lambda n: HEADER + "a," * n + "\n"))),
    "wide_header": (4000, delivered("d.csv", text_file(lambda n: "a," * n + "\n" + "1," * n + "\n"))),
    "long_string": (5000, delivered("d.xlsx", lambda file, n: book(
        file, one_column(n, SHARED), "<si><t>" + "a" * 1000000 + "</t></si>"))),
    "strings_of_32k": (25000, delivered("d.xlsx", lambda file, n: book(
        file, one_column(n, SHARED), "<si><t>" + "a" * 32000 + "</t></si>"))),
    "one_part": (225, delivered("d.xlsx", lambda file, n: book(
        file, one_column(10000, SHARED), "<si><t>a</t></si>", sheets=n))),
    "cells": (100000, delivered("d.xlsx", lambda file, n: book(file, one_column(n, SHARED),
                                                               "<si><t>a</t></si>"))),
    "many_cells": (300000, delivered("d.xlsx", lambda file, n: book(
        file, one_column(n, "<c><v>1</v></c><c><v>1</v></c>")))),
    "empty_cells": (500000, delivered("d.xlsx", lambda file, n: book(file, one_column(n, "<c/>")))),
    "empty_strings": (200000, delivered("d.xlsx", lambda file, n: book(
        file, one_column(1, SHARED), "<si><t>a</t></si>" * n))),
    "escapes": (200000, delivered("d.xlsx", lambda file, n: book(
        file, one_column(1, SHARED), "<si><t>" + "_x000D_" * n + "</t></si>"))),
    "attributes": (400000, delivered("d.xlsx", lambda file, n: book(
        file, "<row " + " ".join('a%d=""' % i for i in range(n)) + "/>"))),
    "styles": (50000, delivered("d.xlsx", lambda file, n: book(
        file, one_column(1, "<c><v>1</v></c>"), "",
        '<numFmts><numFmt numFmtId="200" formatCode="%s"/></numFmts><cellXfs>%s</cellXfs>' %
        ("0" * 900, '<xf numFmtId="200"/>' * n)))),
    "prefixes": (20000, delivered("d.xlsx", lambda file, n: book(file, "<row " + " ".join(
        'xmlns:p%d="u"' % i for i in range(n)) + ">" + "<q:c/>" * n + "</row>"))),
    "merged": (200000, delivered("d.xlsx", lambda file, n: book(
        file, "</sheetData><mergeCells>" + '<mergeCell ref="A1:B2"/>' * n +
        "</mergeCells><sheetData>"))),
}

ALL = {**TEXTS, **MANIFESTS, **REPLIES, **FILES}


def measure(program, go, n, folder):
    trial = Try(program, folder)
    result = go(trial, n)
    shutil.rmtree(folder)
    return result


def main():
    arguments = sys.argv[1:]
    if "--list" in arguments or not arguments:
        print("\n".join(ALL))
        return 0
    program = os.path.abspath(arguments[0])
    names = arguments[1:] or list(ALL)
    bad = []
    print("| input | size | seconds at 1x, 2x, 4x | MiB | exit | message |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="hostile") as scratch:
        base = {}
        for name in names:
            n, go = ALL[name]
            kind = "file" if name in FILES else "report"
            if kind not in base:
                trial = Try(program, pathlib.Path(scratch) / "base")
                if kind == "file":
                    (trial.folder / "d.csv").write_text(HEADER)
                    base[kind] = trial.run("import", "--dry-run", trial.folder / "d.csv")
                else:
                    base[kind] = trial.report()
                shutil.rmtree(trial.folder)
            ran = [measure(program, go, n * times, pathlib.Path(scratch) / "w") for times in (1, 2, 4)]
            above = [max(each["seconds"] - base[kind]["seconds"], 0.05) for each in ran]
            faults = []
            if above[2] > GROWTH * max(above[0], above[1] / 2) + ALLOWANCE:
                faults.append("more than linear")
            if max(each["seconds"] for each in ran) > MOST_SECONDS:
                faults.append("slow")
            if max(each["mib"] for each in ran) > MOST_MIB:
                faults.append("memory")
            if any(each["code"] not in (0, 3, 4) for each in ran):
                faults.append("exit")
            if max(each["lines"] for each in ran) > 300:
                faults.append("lines")
            bad += ["%s: %s" % (name, ", ".join(faults))] if faults else []
            joined = lambda key, form: ", ".join(form % each[key] for each in ran)
            print("| %s | %d | %s | %s | %s | %s%s |" % (
                name, n, joined("seconds", "%.2f"), joined("mib", "%d"), joined("code", "%d"),
                joined("said", "%s"), " **" + ", ".join(faults) + "**" if faults else ""), flush=True)
    print("\n".join(bad) or "all in proportion")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
