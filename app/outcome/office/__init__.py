"""The outcome pack for those who go on editing: text documents, slides, a workbook."""
