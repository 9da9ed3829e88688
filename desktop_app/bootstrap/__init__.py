"""The one place where the program is put together: services built, upper areas made known to lower ones. No Qt."""

from desktop_app.bootstrap.mending import repaired
from desktop_app.bootstrap.offices import create_services, open_services, open_services_as, recover_services, restore
from desktop_app.bootstrap.sample import create_sample
from desktop_app.bootstrap.services import Services, records

__all__ = [
    "Services",
    "create_sample",
    "create_services",
    "open_services",
    "open_services_as",
    "records",
    "recover_services",
    "repaired",
    "restore",
]
