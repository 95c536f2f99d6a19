"""Signs the request to STS by botocore, as PyMongo has it signed. Reads what to sign from stdin, writes what it signed."""

import json
import sys

import botocore
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials


def signed(request, secret, token):
    made = AWSRequest(method="POST", url=f"https://{request['host']}/", data=request["body"])
    for name, value in request["headers"].items():
        made.headers[name] = value
    if token is not None:
        made.headers["X-Amz-Security-Token"] = token
    SigV4Auth(Credentials(request["accessKeyId"], secret, token), "sts", request["region"]).add_auth(made)
    return {"authorization": made.headers["Authorization"], "amzDate": made.headers["X-Amz-Date"]}


request = json.load(sys.stdin)
print(
    json.dumps(
        {
            "version": botocore.__version__,
            "signed": [signed(request, each["secret"], each.get("token")) for each in request["credentials"]],
        }
    )
)
