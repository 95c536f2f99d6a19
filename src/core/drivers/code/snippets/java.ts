import { bundleFile } from '../bundle';
import { environmentFiles } from '../environment';
import type { CodeRequest, Snippet, SnippetNote } from '../snippet';
import { doubleQuoted, expressionsOf, lines } from '../values';

/** The driver with nothing beside it. For web identity it wants an AWS SDK none the less. */
export function javaSnippet(request: CodeRequest): Snippet {
  const webIdentity = request.source === 'web-identity';
  return snippetFor(request, webIdentity, webIdentity ? ['java-lacks-web-identity'] : []);
}

/** The driver with an AWS SDK beside it, which finds what is not given. */
export function javaWithSdkSnippet(request: CodeRequest): Snippet {
  return snippetFor(request, true, []);
}

function snippetFor(request: CodeRequest, sdk: boolean, notes: readonly SnippetNote[]): Snippet {
  const { accessKeyId, secretAccessKey, sessionToken } = expressionsOf(
    request,
    doubleQuoted,
    (variable) => `System.getenv("${variable}")`,
  );
  const explicit = request.source === 'explicit';
  const trusts = request.server === 'documentdb';
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
    ...(trusts
      ? [
          'import java.io.InputStream;',
          'import java.nio.file.Files;',
          'import java.nio.file.Path;',
          'import java.security.KeyStore;',
          'import java.security.cert.Certificate;',
          'import java.security.cert.CertificateFactory;',
          'import javax.net.ssl.SSLContext;',
          'import javax.net.ssl.TrustManagerFactory;',
        ]
      : []),
    'import org.bson.Document;',
    '',
    'public class Main {',
    `    public static void main(String[] args)${trusts ? ' throws Exception' : ''} {`,
    create,
    trusts ? `        SSLContext trusted = trusting("${bundleFile}");` : null,
    '        MongoClientSettings settings = MongoClientSettings.builder()',
    `            .applyConnectionString(new ConnectionString(${doubleQuoted(request.uri)}))`,
    '            .credential(credential)',
    trusts ? `            .applyToSslSettings(tls -> tls.enabled(true).context(trusted))` : null,
    '            .build();',
    '        try (MongoClient client = MongoClients.create(settings)) {',
    '            Document status = client.getDatabase("admin").runCommand(new Document("connectionStatus", 1));',
    '            System.out.println(status.get("authInfo"));',
    '        }',
    '    }',
    ...(trusts ? trusting : []),
    '}',
  );
  return {
    files: [
      { name: 'pom.xml', language: 'text', code: manifest(sdk) },
      { name: 'src/main/java/Main.java', language: 'java', code },
      ...environmentFiles(request),
      { name: 'build', language: 'bash', code: lines('mvn -q compile exec:java') },
    ],
    notes,
  };
}

/** The driver takes no file of authorities, so they are read into what Java's TLS trusts. */
const trusting = [
  '',
  '    private static SSLContext trusting(String file) throws Exception {',
  '        KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());',
  '        authorities.load(null, null);',
  '        try (InputStream bundle = Files.newInputStream(Path.of(file))) {',
  '            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(bundle)) {',
  '                authorities.setCertificateEntry("authority" + authorities.size(), one);',
  '            }',
  '        }',
  '        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());',
  '        trust.init(authorities);',
  '        SSLContext context = SSLContext.getInstance("TLS");',
  '        context.init(null, trust.getTrustManagers(), null);',
  '        return context;',
  '    }',
];

function manifest(sdk: boolean): string {
  return lines(
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<project xmlns="http://maven.apache.org/POM/4.0.0">',
    '  <modelVersion>4.0.0</modelVersion>',
    '  <groupId>example</groupId>',
    '  <artifactId>example</artifactId>',
    '  <version>1</version>',
    '  <properties>',
    '    <maven.compiler.source>11</maven.compiler.source>',
    '    <maven.compiler.target>11</maven.compiler.target>',
    '    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>',
    '  </properties>',
    '  <dependencies>',
    ...dependency('org.mongodb', 'mongodb-driver-sync', '5.14.0'),
    ...(sdk ? dependency('software.amazon.awssdk', 'sts', '2.57.8') : []),
    '  </dependencies>',
    '  <build>',
    '    <plugins>',
    '      <plugin>',
    '        <groupId>org.codehaus.mojo</groupId>',
    '        <artifactId>exec-maven-plugin</artifactId>',
    '        <version>3.6.3</version>',
    '        <configuration>',
    '          <mainClass>Main</mainClass>',
    '        </configuration>',
    '      </plugin>',
    '    </plugins>',
    '  </build>',
    '</project>',
  );
}

function dependency(group: string, artifact: string, version: string): readonly string[] {
  return [
    '    <dependency>',
    `      <groupId>${group}</groupId>`,
    `      <artifactId>${artifact}</artifactId>`,
    `      <version>${version}</version>`,
    '    </dependency>',
  ];
}
