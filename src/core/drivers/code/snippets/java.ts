import { environmentFiles } from '../environment';
import type { CodeRequest, Snippet } from '../snippet';
import { doubleQuoted, expressionsOf, lines } from '../values';

export function javaSnippet(request: CodeRequest): Snippet {
  const { accessKeyId, secretAccessKey, sessionToken } = expressionsOf(
    request,
    doubleQuoted,
    (variable) => `System.getenv("${variable}")`,
  );
  const explicit = request.source === 'explicit';
  const token =
    sessionToken === null
      ? null
      : `            .withMechanismProperty(MongoCredential.AWS_SESSION_TOKEN_KEY, ${sessionToken})`;
  const create = explicit
    ? lines(
        '        MongoCredential credential = MongoCredential',
        '            .createAwsCredential(',
        `                ${accessKeyId},`,
        `                ${secretAccessKey}.toCharArray())${token === null ? ';' : ''}`,
        token === null ? null : `${token};`,
      ).trimEnd()
    : '        MongoCredential credential = MongoCredential.createAwsCredential(null, null);';
  const code = lines(
    'import com.mongodb.ConnectionString;',
    'import com.mongodb.MongoClientSettings;',
    'import com.mongodb.MongoCredential;',
    'import com.mongodb.client.MongoClient;',
    'import com.mongodb.client.MongoClients;',
    'import org.bson.Document;',
    '',
    'public class Main {',
    '    public static void main(String[] args) {',
    create,
    '        MongoClientSettings settings = MongoClientSettings.builder()',
    `            .applyConnectionString(new ConnectionString(${doubleQuoted(request.uri)}))`,
    '            .credential(credential)',
    '            .build();',
    '        try (MongoClient client = MongoClients.create(settings)) {',
    '            Document status = client.getDatabase("admin").runCommand(new Document("connectionStatus", 1));',
    '            System.out.println(status.get("authInfo"));',
    '        }',
    '    }',
    '}',
  );
  return {
    files: [
      { name: 'build.gradle.kts', language: 'text', code: buildFile(request) },
      { name: 'src/main/java/Main.java', language: 'java', code },
      ...environmentFiles(request),
    ],
    notes: request.source === 'web-identity' ? ['java-lacks-web-identity'] : [],
  };
}

/** `gradle run` builds and starts it. */
function buildFile({ source }: CodeRequest): string {
  return lines(
    'plugins {',
    '    application',
    '}',
    '',
    'repositories {',
    '    mavenCentral()',
    '}',
    '',
    'dependencies {',
    '    implementation("org.mongodb:mongodb-driver-sync:5.+")',
    ...(source === 'web-identity'
      ? [
          '    implementation("software.amazon.awssdk:auth:2.+")',
          '    implementation("software.amazon.awssdk:sts:2.+")',
        ]
      : []),
    '}',
    '',
    'application {',
    '    mainClass = "Main"',
    '}',
  );
}
