import { environmentFiles } from '../environment';
import type { CodeRequest, Snippet } from '../snippet';
import { doubleQuoted, expressionsOf, lines } from '../values';

const cargo = lines(
  '[package]',
  'name = "login"',
  'version = "0.1.0"',
  'edition = "2021"',
  '',
  '[dependencies]',
  'mongodb = { version = "3", features = ["aws-auth"] }',
  'tokio = { version = "1", features = ["macros", "rt-multi-thread"] }',
);

export function rustSnippet(request: CodeRequest): Snippet {
  const { accessKeyId, secretAccessKey, sessionToken } = expressionsOf(
    request,
    (text) => `${doubleQuoted(text)}.to_string()`,
    (variable) => `std::env::var("${variable}").expect("${variable}")`,
  );
  const explicit = request.source === 'explicit';
  const code = lines(
    'use mongodb::{',
    '    bson::doc,',
    '    options::{AuthMechanism, ClientOptions, Credential},',
    '    Client,',
    '};',
    '',
    '#[tokio::main]',
    'async fn main() -> mongodb::error::Result<()> {',
    `    let mut client_options = ClientOptions::parse(${doubleQuoted(request.uri)}).await?;`,
    '',
    '    let credential = Credential::builder()',
    explicit ? `        .username(${accessKeyId})` : null,
    explicit ? `        .password(${secretAccessKey})` : null,
    '        .source("$external".to_string())',
    '        .mechanism(AuthMechanism::MongoDbAws)',
    explicit && sessionToken !== null
      ? `        .mechanism_properties(doc! { "AWS_SESSION_TOKEN": ${sessionToken} })`
      : null,
    '        .build();',
    '    client_options.credential = Some(credential);',
    '',
    '    let client = Client::with_options(client_options)?;',
    '    let status = client',
    '        .database("admin")',
    '        .run_command(doc! { "connectionStatus": 1 })',
    '        .await?;',
    '    println!("{status}");',
    '    Ok(())',
    '}',
  );
  return {
    files: [
      { name: 'Cargo.toml', language: 'toml', code: cargo },
      { name: 'src/main.rs', language: 'rust', code },
      { name: 'build', language: 'bash', code: lines('cargo build') },
      ...environmentFiles(request),
    ],
    notes: explicit ? ['rust-deprecates-credentials'] : [],
  };
}
