"""The scenarios "Cached Credentials" of the specification, both: python cached_credentials.py URI, on a machine with ECS."""

import os
import sys
from datetime import datetime, timezone

import pymongo
from pymongo.errors import OperationFailure
from pymongo_auth_aws import auth

uri = sys.argv[1]
names = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
wrong = ("AKIAOFNOBODY00000001", "of/Nobody", "of-nobody")


def find(client):
    with client:
        assert list(client.aws.test.find()) == []


def new_client():
    return pymongo.MongoClient(uri)


def clear():
    auth.set_use_cached_credentials(True)
    auth.set_cached_credentials(None)


def set_variables(values):
    os.environ.update(zip(names, values))


def clear_variables():
    for name in names:
        os.environ.pop(name, None)


def the_cache():
    clear()
    find(new_client())
    first = auth.get_cached_credentials()
    assert first is not None

    # Whatever ends within a minute is not taken from the cache.
    ends = datetime.now(timezone.utc).timestamp() + 59
    now = lambda: datetime.now(timezone.utc).timestamp()
    ending = auth.AwsCredential(*wrong, lambda buffer: ends - now() < buffer)
    auth.set_cached_credentials(ending)
    find(new_client())
    assert auth.get_cached_credentials() not in (None, ending)

    poisoned = auth.get_cached_credentials()
    poisoned.username = wrong[0]
    try:
        find(new_client())
    except OperationFailure as refused:
        assert refused.code == 18
    else:
        raise AssertionError("a poisoned cache was let in")
    assert auth.get_cached_credentials() is None
    find(new_client())
    assert auth.get_cached_credentials() is not None


def the_environment_and_the_cache():
    clear()
    find(new_client())
    cached = auth.get_cached_credentials()
    set_variables((cached.username, cached.password, cached.token))
    clear()
    find(new_client())
    assert auth.get_cached_credentials() is None

    set_variables(wrong)
    try:
        find(new_client())
    except OperationFailure as refused:
        assert refused.code == 18
    else:
        raise AssertionError("a wrong environment was let in")

    clear_variables()
    clear()
    find(new_client())
    assert auth.get_cached_credentials() is not None
    set_variables(wrong)
    find(new_client())
    clear_variables()


for scenario in (the_cache, the_environment_and_the_cache):
    scenario()
    print(scenario.__name__.replace("_", " "))
