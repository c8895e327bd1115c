"""Spreadsheets: claims, links and works as rows of CSV and XLSX, and tables for Transparent Inquiry."""
