import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.internal.build.MongoDriverVersion;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;

/** Speaks with src/testing/drivers: a line of JSON asks, a line of JSON answers, until there is none. */
public class Main {
    private static final List<String> logged = new ArrayList<>();

    /** What the last login made. */
    private static MongoClient client;

    public static void main(String[] args) throws Exception {
        listenToLog();
        // Java asks the system whose home it is; AWS SDK 1 looks for its files there.
        System.setProperty("user.home", System.getenv("HOME"));
        if (System.getenv("SSL_CERT_FILE") != null) trust(System.getenv("SSL_CERT_FILE"));
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            answers.println(answer(Document.parse(line)).toJson());
        }
    }

    private static Document answer(Document asked) throws Exception {
        switch (asked.getString("do")) {
            case "login":
                return logIn(asked);
            case "again":
                return told();
            case "read":
                List<Document> readings = new ArrayList<>();
                for (String given : asked.getList("strings", String.class)) readings.add(read(given));
                return new Document("version", MongoDriverVersion.VERSION).append("readings", readings);
            default:
                throw new IllegalArgumentException("cannot do " + asked.getString("do"));
        }
    }

    private static Document logIn(Document asked) throws Exception {
        try {
            client = MongoClients.create(settings(asked));
        } catch (RuntimeException thrown) {
            return failure(thrown);
        }
        return told();
    }

    private static Document told() {
        try {
            Document status =
                client.getDatabase("admin").runCommand(new Document("connectionStatus", 1));
            List<Document> users =
                status.get("authInfo", Document.class).getList("authenticatedUsers", Document.class);
            MongoCollection<Document> things = client.getDatabase("test").getCollection("things");
            List<Long> documents = new ArrayList<>();
            documents.add((long) things.find().into(new ArrayList<>()).size());
            documents.add(things.countDocuments());
            documents.add(things.estimatedDocumentCount());
            return new Document("ok", true)
                .append("user", users.isEmpty() ? null : users.get(0).getString("user"))
                .append("documents", documents);
        } catch (RuntimeException | StackOverflowError thrown) {
            return failure(thrown);
        }
    }

    /** The last of its causes has the words. */
    private static Document failure(Throwable thrown) {
        Throwable last = thrown;
        Document told = new Document("ok", false);
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            last = one;
            if (one instanceof MongoCommandException) {
                told.append("code", ((MongoCommandException) one).getErrorCode());
                told.append("codeName", ((MongoCommandException) one).getErrorCodeName());
            }
        }
        return told.append("message", last.getClass().getSimpleName() + ": " + last.getMessage());
    }

    private static MongoClientSettings settings(Document asked) throws Exception {
        String connectionString = asked.getString("connectionString");
        trustAuthorityOf(connectionString);
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(connectionString));
        Document given = asked.get("credentials", Document.class);
        if (given == null) return settings.build();
        MongoCredential credential = MongoCredential.createAwsCredential(
            given.getString("accessKeyId"), given.getString("secretAccessKey").toCharArray());
        String token = given.getString("sessionToken");
        return settings
            .credential(token == null
                ? credential
                : credential.withMechanismProperty(MongoCredential.AWS_SESSION_TOKEN_KEY, token))
            .build();
    }

    private static Document read(String given) {
        logged.clear();
        Document reading = new Document();
        try {
            ConnectionString read = new ConnectionString(given);
            reading.append("took", taken(read.getCredential()).append("hosts", hosts(read)));
        } catch (RuntimeException thrown) {
            reading.append("said", thrown.getMessage());
        }
        return logged.isEmpty() ? reading : reading.append("logged", String.join("\n", logged));
    }

    private static Document taken(MongoCredential credential) {
        boolean none = credential == null;
        char[] password = none ? null : credential.getPassword();
        return new Document("user", none ? null : textOf(credential.getUserName()))
            .append("password", password == null ? null : textOf(new String(password)))
            .append("token", none ? null : tokenOf(credential))
            .append("source", none ? null : credential.getSource())
            .append("mechanism", none ? null : mechanismOf(credential));
    }

    private static List<String> hosts(ConnectionString read) {
        if (read.isSrvProtocol()) return read.getHosts();
        List<String> hosts = new ArrayList<>();
        MongoClientSettings settings = MongoClientSettings.builder().applyConnectionString(read).build();
        for (ServerAddress one : settings.getClusterSettings().getHosts()) hosts.add(one.toString());
        return hosts;
    }

    private static String tokenOf(MongoCredential credential) {
        return credential.getMechanismProperty(MongoCredential.AWS_SESSION_TOKEN_KEY, (String) null);
    }

    private static String mechanismOf(MongoCredential credential) {
        return credential.getMechanism() == null ? "DEFAULT" : credential.getMechanism();
    }

    private static String textOf(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** What the driver and an AWS SDK beside it tell their log goes there, and nowhere else. */
    private static void listenToLog() {
        Logger root = Logger.getLogger("");
        for (Handler one : root.getHandlers()) root.removeHandler(one);
        root.addHandler(new Handler() {
            private final SimpleFormatter formatter = new SimpleFormatter();

            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().intValue() < Level.WARNING.intValue()) return;
                logged.add(formatter.formatMessage(record));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }

    /** As its users do, who have made a store of what Java is to trust. */
    private static void trustAuthorityOf(String connectionString) throws Exception {
        Matcher named = Pattern.compile("[?&]tlsCAFile=([^&]*)").matcher(connectionString);
        if (named.find()) trust(URLDecoder.decode(named.group(1), StandardCharsets.UTF_8));
    }

    private static void trust(String file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream certificates = Files.newInputStream(Path.of(file))) {
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(certificates)) {
                store.setCertificateEntry("authority" + store.size(), one);
            }
        }
        String password = "of this run alone";
        Path kept = Path.of(System.getenv("HOME"), "authorities.p12");
        try (OutputStream out = Files.newOutputStream(kept)) {
            store.store(out, password.toCharArray());
        }
        System.setProperty("javax.net.ssl.trustStore", kept.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", password);
        System.setProperty("javax.net.ssl.trustStoreType", "PKCS12");
    }
}
