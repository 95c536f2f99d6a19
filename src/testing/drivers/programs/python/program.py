"""Logs in by PyMongo, or reads connection strings by it: a line of JSON in, a line of JSON out, as `driver.ts` says."""

import json
import os
import sys
import warnings

import pymongo
from pymongo import MongoClient

warnings.simplefilter("ignore")


def opened(asked):
    given = asked.get("credentials")
    if given is None:
        return MongoClient(asked["connectionString"])
    token = given.get("sessionToken")
    properties = {} if token is None else {"authMechanismProperties": {"AWS_SESSION_TOKEN": token}}
    return MongoClient(
        asked["connectionString"],
        username=given["accessKeyId"],
        password=given["secretAccessKey"],
        **properties,
    )


def ask(client):
    status = client.admin.command("connectionStatus")
    things = client.test.things
    found = [len(list(things.find())), things.count_documents({}), things.estimated_document_count()]
    users = status["authInfo"]["authenticatedUsers"]
    return {"ok": True, "user": users[0]["user"] if users else None, "documents": found}


def refused(raised):
    details = getattr(raised, "details", None) or {}
    return {
        "ok": False,
        "code": getattr(raised, "code", None),
        "codeName": details.get("codeName"),
        "message": f"{type(raised).__name__}: {raised}",
    }


def read(given):
    """What it takes from a connection string, or says of it. It connects to nothing."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        reading = taken(given)
    logged = [str(one.message) for one in warned]
    return {**reading, "logged": "\n".join(logged)} if logged else reading


def taken(given):
    try:
        client = MongoClient(given, connect=False)
    except Exception as raised:
        return {"said": str(raised)}
    credentials = client.options.pool_options._credentials
    properties = getattr(credentials, "mechanism_properties", None)
    return {
        "took": {
            "user": getattr(credentials, "username", None) or None,
            "password": getattr(credentials, "password", None) or None,
            "token": getattr(properties, "aws_session_token", None) or None,
            "source": getattr(credentials, "source", None),
            "mechanism": getattr(credentials, "mechanism", None),
            "hosts": sorted(
                host if port is None else f"{host}:{port}" for host, port in client._topology_settings.seeds
            ),
        }
    }


client = None
for line in sys.stdin:
    asked = json.loads(line)
    if asked["do"] == "read":
        told = {"version": pymongo.version, "readings": [read(one) for one in asked["strings"]]}
    else:
        try:
            if asked["do"] == "login":
                client = opened(asked)
            else:
                os.environ.update(asked.get("environment", {}))
            told = ask(client)
        except Exception as raised:
            told = refused(raised)
        told = {name: value for name, value in told.items() if value is not None}
    print(json.dumps(told), flush=True)
