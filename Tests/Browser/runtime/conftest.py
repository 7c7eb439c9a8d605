"""A small site of its own, with more than real pages have, and with the scripts and words of the standard theme."""
import pytest

import trial_site
from sites import serve


@pytest.fixture(scope="session")
def addresses(tmp_path_factory):
    folder = tmp_path_factory.mktemp("trial") / "site"
    trial_site.write_site(folder)
    return {"http": serve(folder), "file": folder.as_uri() + "/"}


@pytest.fixture(params=["http", "file"])
def base(request, addresses):
    return addresses[request.param]


@pytest.fixture
def http_base(addresses):
    return addresses["http"]
