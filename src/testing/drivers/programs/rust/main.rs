//! Logs in by the Rust driver, or reads connection strings by it: a line of JSON in, a line of JSON out, as
//! `driver.ts` says. Both manifests beside it build it.

use mongodb::bson::{doc, Document};
use mongodb::error::{Error, ErrorKind, Result};
use mongodb::options::{AuthMechanism, ClientOptions, ConnectionString, Credential, HostInfo};
use mongodb::Client;
use serde_json::{json, Value};
use std::io::{stdin, BufRead};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // What the last login made, so that it can be asked again.
    let mut client = None;
    for line in stdin().lock().lines() {
        let asked: Value = serde_json::from_str(&line.expect("a line")).expect("JSON");
        println!("{}", answer(&asked, &mut client).await);
    }
}

async fn answer(asked: &Value, client: &mut Option<Client>) -> Value {
    match asked["do"].as_str() {
        Some("versions") => json!({ "versions": { "mongodb": version() } }),
        Some("read") => {
            let mut readings = vec![];
            for given in asked["strings"].as_array().into_iter().flatten() {
                readings.push(read(given.as_str().unwrap_or_default()).await);
            }
            json!({ "version": version(), "readings": readings })
        }
        Some("again") => {
            for (name, value) in asked["environment"].as_object().into_iter().flatten() {
                std::env::set_var(name, value.as_str().unwrap_or_default());
            }
            told(match client {
                Some(client) => ask(client).await,
                None => Err(Error::custom("no login before")),
            })
        }
        _ => told(log_in(asked, client).await),
    }
}

/// As the lock file has it, by which alone it is built.
fn version() -> &'static str {
    let lock = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.lock"));
    let (_, from_here) = lock.split_once("name = \"mongodb\"\nversion = \"").expect("mongodb");
    from_here.split('"').next().expect("its version")
}

async fn log_in(asked: &Value, kept: &mut Option<Client>) -> Result<Value> {
    let mut options = ClientOptions::parse(asked["connectionString"].as_str().unwrap_or_default()).await?;
    let text = |name: &str| asked["credentials"][name].as_str().map(str::to_string);
    if asked["credentials"].is_object() {
        let credential = Credential::builder()
            .username(text("accessKeyId"))
            .password(text("secretAccessKey"))
            .source("$external".to_string())
            .mechanism(AuthMechanism::MongoDbAws)
            .mechanism_properties(text("sessionToken").map(|token| doc! { "AWS_SESSION_TOKEN": token }))
            .build();
        options.credential = Some(credential);
    }
    ask(kept.insert(Client::with_options(options)?)).await
}

async fn ask(client: &Client) -> Result<Value> {
    let status = client.database("admin").run_command(doc! { "connectionStatus": 1 }).await?;
    let things = client.database("test").collection::<Document>("things");
    let mut found = 0;
    let mut cursor = things.find(doc! {}).await?;
    while cursor.advance().await? {
        found += 1;
    }
    let counted = things.count_documents(doc! {}).await?;
    let estimated = things.estimated_document_count().await?;
    let users = status.get_document("authInfo").and_then(|info| info.get_array("authenticatedUsers"));
    let user = users.ok().and_then(|users| users.first()?.as_document()?.get_str("user").ok());
    Ok(json!({ "ok": true, "user": user, "documents": [found, counted, estimated] }))
}

/// What it takes from a connection string, or says of it. It connects to nothing, and asks DNS for nothing.
async fn read(given: &str) -> Value {
    let read = match ConnectionString::parse(given) {
        Err(error) => Err(error),
        Ok(ConnectionString { credential, host_info: HostInfo::DnsRecord(name), .. }) => Ok((credential, vec![name])),
        Ok(_) => ClientOptions::parse(given).await.map(|options| {
            (options.credential, options.hosts.iter().map(ToString::to_string).collect())
        }),
    };
    match read {
        Err(error) => json!({ "said": words(&error) }),
        Ok((None, hosts)) => json!({ "took": {
            "user": null, "password": null, "token": null, "source": null, "mechanism": null, "hosts": hosts
        } }),
        Ok((Some(Credential { username, password, source, mechanism, mechanism_properties, .. }), hosts)) => {
            let token = mechanism_properties.as_ref().and_then(|all| all.get_str("AWS_SESSION_TOKEN").ok());
            json!({ "took": {
                "user": username,
                "password": password.filter(|password| !password.is_empty()),
                "token": token,
                "source": source,
                // With credentials and without a mechanism it takes SCRAM, as the server has it.
                "mechanism": mechanism.as_ref().map_or("DEFAULT", AuthMechanism::as_str),
                "hosts": hosts,
            } })
        }
    }
}

fn told(outcome: Result<Value>) -> Value {
    let error = match outcome {
        Ok(told) => return told,
        Err(error) => error,
    };
    let message = format!("{}: {}", kind(&error), words(&error));
    let mut cause = Some(&error as &(dyn std::error::Error + 'static));
    while let Some(this) = cause {
        // A cause is kept in a box, and is told as one.
        let here = this.downcast_ref::<Error>().or(this.downcast_ref::<Box<Error>>().map(|boxed| &**boxed));
        if let Some(ErrorKind::Command(command)) = here.map(|error| &*error.kind) {
            return json!({ "ok": false, "code": command.code, "codeName": command.code_name, "message": message });
        }
        cause = this.source();
    }
    json!({ "ok": false, "message": message })
}

/// The name of its kind: `Authentication`.
fn kind(error: &Error) -> String {
    format!("{:?}", error.kind).chars().take_while(|one| one.is_alphanumeric()).collect()
}

/// Its message, which stands alike in what it shows and in what it debugs.
fn words(error: &Error) -> String {
    match &*error.kind {
        ErrorKind::InvalidArgument { message, .. }
        | ErrorKind::DnsResolve { message, .. }
        | ErrorKind::Internal { message, .. }
        | ErrorKind::InvalidResponse { message, .. }
        | ErrorKind::IncompatibleServer { message, .. } => message.clone(),
        other => other.to_string(),
    }
}
