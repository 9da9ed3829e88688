"""Spreadsheets in and out: .xlsx .xls .ods .csv .tsv .txt as plain rows; no database, no Qt."""
