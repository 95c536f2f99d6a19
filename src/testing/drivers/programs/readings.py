"""Reads connection strings, a JSON array on standard input, and writes PyMongo's version and what it takes from each,
the `Told` of `readings/record.ts`. It connects to nothing."""

import json
import sys
import warnings

import pymongo
from pymongo import MongoClient

warnings.simplefilter("ignore")


def read(given):
    try:
        credentials = MongoClient(given, connect=False).options.pool_options._credentials
    except Exception as raised:
        return {"said": str(raised)}
    properties = getattr(credentials, "mechanism_properties", None)
    return {
        "took": {
            "user": getattr(credentials, "username", None) or None,
            "password": getattr(credentials, "password", None) or None,
            "token": getattr(properties, "aws_session_token", None) or None,
            "source": getattr(credentials, "source", None),
            "mechanism": getattr(credentials, "mechanism", None),
        }
    }


readings = [read(given) for given in json.load(sys.stdin)]
print(json.dumps({"version": pymongo.version, "readings": readings}))
