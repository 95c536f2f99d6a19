"""Logs in by PyMongo and writes what became of it as one line of JSON, the `Told` that `driver.ts` reads.

A program of its own: login.py <connection string>
"""

import json
import sys

from pymongo import MongoClient


def log_in(address):
    with MongoClient(address) as client:
        status = client.admin.command("connectionStatus")
        things = client.test.things
        found = [len(list(things.find())), things.count_documents({}), things.estimated_document_count()]
        users = status["authInfo"]["authenticatedUsers"]
        return {"ok": True, "user": users[0]["user"] if users else None, "documents": found}


try:
    told = log_in(sys.argv[1])
except Exception as raised:
    details = getattr(raised, "details", None) or {}
    told = {
        "ok": False,
        "code": getattr(raised, "code", None),
        "codeName": details.get("codeName"),
        "message": f"{type(raised).__name__}: {raised}",
    }
print(json.dumps({name: value for name, value in told.items() if value is not None}))
