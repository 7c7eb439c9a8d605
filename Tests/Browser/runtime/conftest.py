"""Small sites of their own, with more on a page than real ones have."""
import pytest

import trial_site


@pytest.fixture(scope="session")
def addresses():
    return trial_site.trial().addresses


@pytest.fixture(params=["http", "file"])
def base(request, addresses):
    return addresses[request.param]


@pytest.fixture
def http_base(addresses):
    return addresses["http"]
