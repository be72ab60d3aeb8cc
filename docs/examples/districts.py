"""Districts with their figures, those that are flagged, and the same rows as a file. Python 3.9 or later, nothing to install.

UPSTREAM_TOKEN=ups_… python3 districts.py http://127.0.0.1:8787 'from=2025-07&to=2026-06'
"""
import csv, io, json, os, sys, urllib.error, urllib.request

address, query = sys.argv[1].rstrip("/"), "".join(sys.argv[2:3])
token = os.environ.get("UPSTREAM_TOKEN")


def ask(path):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    try:
        return urllib.request.urlopen(urllib.request.Request(f"{address}/api/{path}?{query}", headers=headers))
    except urllib.error.HTTPError as refused:
        problem = json.load(refused)
        sys.exit(f"{refused.code} {problem['title']}: {problem.get('detail', problem.get('fields'))}")


answer = json.load(ask("districts"))
for row in answer["rows"]:
    felt = row["perception"]
    # None is a figure that is not told, and its status says why (no_data, suppressed, unreliable); 0 is a figure.
    share = f"not told ({felt['status']})" if felt["value"] is None else (
        f"{100 * felt['value']:.0f}% ({felt['lo'] * 100:.0f} to {felt['hi'] * 100:.0f}, n = {felt['n']})")
    print(f"{row['name']}: {row['incidents']} incidents, {answer['indicator']} {share}")

flagged = [row["name"] for row in json.load(ask("upstream"))["rows"] if row["listed"]]
print("flagged:", ", ".join(flagged) or "none")

rows = list(csv.DictReader(io.TextIOWrapper(ask("exports/districts.csv"), encoding="utf-8-sig", newline="")))
print(f"districts.csv: {len(rows)} rows, {sum(row['share'] == '' for row in rows)} without a share")
