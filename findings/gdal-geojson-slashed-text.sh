#!/usr/bin/env bash
# GDAL 3.6.2 (Debian 12): ogr2ogr from GeoJSON to GeoJSON turns the text "2024/03/01" into "2024-03-01", since the whole
# column looked like dates; from GeoJSON to CSV the text "2024-03-01" becomes 2024/03/01.
# A register number of the form year/month/number changes without a word, and ISO dates exported through GDAL are none
# any more. Whoever reads dates must take both forms for the same day.
set -euo pipefail
command -v ogr2ogr >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends gdal-bin; } >/dev/null
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

cat >districts.geojson <<'JSON'
{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"register":"2024/03/01","day":"2024-03-01"},"geometry":null}]}
JSON
json=$(ogr2ogr -f GeoJSON /vsistdout/ districts.geojson)
csv=$(ogr2ogr -f CSV /vsistdout/ districts.geojson)
ogrinfo --version
echo "$json" | grep -o '"properties": {.*}, "geometry"'
echo "$csv"
grep -q '"register": "2024-03-01"' <<<"$json"
grep -q '^2024/03/01,2024/03/01$' <<<"$csv"
