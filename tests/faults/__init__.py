"""What dying machines do to an office: kills, power cuts, failing disks. `python -m tests.faults`."""
