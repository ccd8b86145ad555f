"""The outcome as models and tables that other tools read: ArchiMate, BPMN, LeanIX, Ardoq, OKF."""
