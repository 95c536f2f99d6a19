#include <mongoc/mongoc.h>
#include <stdio.h>
#include <stdlib.h>

/* What is asked once the server lets one in; what the other programs ask. */
struct asked {
  bson_t status; /* the reply to connectionStatus */
  int32_t documents[3]; /* of an empty collection, as find shows, aggregate counts and count counts them */
};

/* How many documents find shows; -1: none can be shown. */
static int32_t found_in(mongoc_collection_t *collection, const bson_t *all, bson_error_t *error) {
  const bson_t *document;
  int32_t found = 0;
  mongoc_cursor_t *cursor = mongoc_collection_find_with_opts(collection, all, NULL, NULL);
  while (mongoc_cursor_next(cursor, &document)) found++;
  bool failed = mongoc_cursor_error(cursor, error);
  mongoc_cursor_destroy(cursor);
  return failed ? -1 : found;
}

static bool ask(mongoc_client_t *client, struct asked *asked, bson_error_t *error) {
  bson_t *command = BCON_NEW("connectionStatus", BCON_INT32(1));
  bson_destroy(&asked->status);
  bool ok = mongoc_client_command_simple(client, "admin", command, NULL, &asked->status, error);
  bson_destroy(command);
  if (!ok) return false;

  bson_t all = BSON_INITIALIZER;
  mongoc_collection_t *things = mongoc_client_get_collection(client, "test", "things");
  int32_t *documents = asked->documents;
  documents[0] = found_in(things, &all, error);
  if (documents[0] >= 0) {
    documents[1] = (int32_t)mongoc_collection_count_documents(things, &all, NULL, NULL, NULL, error);
  }
  if (documents[1] >= 0) {
    documents[2] = (int32_t)mongoc_collection_estimated_document_count(things, NULL, NULL, NULL, error);
  }
  mongoc_collection_destroy(things);
  bson_destroy(&all);
  return documents[0] >= 0 && documents[1] >= 0 && documents[2] >= 0;
}

/* A text of what is asked, "" where there is none. */
static const char *text_in(const bson_t *asked, const char *path) {
  bson_iter_t top, found;
  bool is = bson_iter_init(&top, asked) && bson_iter_find_descendant(&top, path, &found);
  return is && BSON_ITER_HOLDS_UTF8(&found) ? bson_iter_utf8(&found, NULL) : "";
}

/* Credentials that are given apart are the driver's own options: they are set on the URI. */
static bool give(mongoc_uri_t *uri, const bson_t *asked) {
  if (!bson_has_field(asked, "credentials")) return true;
  const char *token = text_in(asked, "credentials.sessionToken");
  bson_t *properties = BCON_NEW("AWS_SESSION_TOKEN", BCON_UTF8(token));
  bool ok = mongoc_uri_set_username(uri, text_in(asked, "credentials.accessKeyId")) &&
            mongoc_uri_set_password(uri, text_in(asked, "credentials.secretAccessKey")) &&
            (!*token || mongoc_uri_set_mechanism_properties(uri, properties));
  bson_destroy(properties);
  return ok;
}

static mongoc_client_t *opened(const bson_t *asked, bson_error_t *error) {
  mongoc_uri_t *uri = mongoc_uri_new_with_error(text_in(asked, "connectionString"), error);
  if (!uri) return NULL;
  mongoc_client_t *client = give(uri, asked) ? mongoc_client_new_from_uri_with_error(uri, error) : NULL;
  mongoc_uri_destroy(uri);
  /* By the second version of the interface an error has the server's code. */
  if (client) mongoc_client_set_error_api(client, MONGOC_ERROR_API_VERSION_2);
  return client;
}

static void set_environment(const bson_t *asked) {
  bson_iter_t top, all;
  if (!bson_iter_init_find(&top, asked, "environment") || !bson_iter_recurse(&top, &all)) return;
  while (bson_iter_next(&all)) setenv(bson_iter_key(&all), bson_iter_utf8(&all, NULL), 1);
}

static void append_asked(bson_t *told, const struct asked *asked) {
  BSON_APPEND_UTF8(told, "user", text_in(&asked->status, "authInfo.authenticatedUsers.0.user"));
  const int32_t *documents = asked->documents;
  bson_t *list = BCON_NEW("0", BCON_INT32(documents[0]), "1", BCON_INT32(documents[1]), "2",
                          BCON_INT32(documents[2]));
  BSON_APPEND_ARRAY(told, "documents", list);
  bson_destroy(list);
}

static void append_or_null(bson_t *told, const char *name, const char *text) {
  if (text && *text) {
    BSON_APPEND_UTF8(told, name, text);
  } else {
    BSON_APPEND_NULL(told, name);
  }
}

/* As the driver looks for it: by its name in any case. */
static void append_token(bson_t *told, const bson_t *properties) {
  bson_iter_t token;
  if (properties && bson_iter_init_find_case(&token, properties, "AWS_SESSION_TOKEN")) {
    BSON_APPEND_UTF8(told, "token", bson_iter_utf8(&token, NULL));
  } else {
    BSON_APPEND_NULL(told, "token");
  }
}

static void append_hosts(bson_t *took, const mongoc_uri_t *uri) {
  bson_t hosts;
  char at[12];
  int32_t n = 0;
  const char *service = mongoc_uri_get_srv_hostname(uri);
  BSON_APPEND_ARRAY_BEGIN(took, "hosts", &hosts);
  if (service) BSON_APPEND_UTF8(&hosts, "0", service);
  for (const mongoc_host_list_t *host = mongoc_uri_get_hosts(uri); host; host = host->next) {
    bson_snprintf(at, sizeof at, "%d", n++);
    BSON_APPEND_UTF8(&hosts, at, host->host_and_port);
  }
  bson_append_array_end(took, &hosts);
}

/* What the driver tells its log goes there. */
static char logged[4096];

static void keep_log(mongoc_log_level_t level, const char *domain, const char *message, void *unused) {
  (void)level, (void)domain, (void)unused;
  size_t length = strlen(logged);
  bson_snprintf(logged + length, sizeof logged - length, "%s%s", length ? "\n" : "", message);
}

/* What it takes from a connection string, or says of it. It connects to nothing. */
static void append_reading(bson_t *readings, const char *at, const char *given) {
  bson_t reading, took, properties;
  bson_error_t error = {0};
  *logged = 0;
  mongoc_uri_t *uri = mongoc_uri_new_with_error(given, &error);
  BSON_APPEND_DOCUMENT_BEGIN(readings, at, &reading);
  if (uri) {
    const char *user = mongoc_uri_get_username(uri);
    const char *mechanism = mongoc_uri_get_auth_mechanism(uri);
    bool logs_in = (mechanism && *mechanism) || (user && *user);
    bool has = mongoc_uri_get_mechanism_properties(uri, &properties);
    BSON_APPEND_DOCUMENT_BEGIN(&reading, "took", &took);
    append_or_null(&took, "user", user);
    append_or_null(&took, "password", mongoc_uri_get_password(uri));
    append_token(&took, has ? &properties : NULL);
    append_or_null(&took, "source", logs_in ? mongoc_uri_get_auth_source(uri) : "");
    append_or_null(&took, "mechanism", logs_in && !(mechanism && *mechanism) ? "DEFAULT" : mechanism);
    append_hosts(&took, uri);
    bson_append_document_end(&reading, &took);
    mongoc_uri_destroy(uri);
  } else {
    BSON_APPEND_UTF8(&reading, "said", error.message);
  }
  if (*logged) BSON_APPEND_UTF8(&reading, "logged", logged);
  bson_append_document_end(readings, &reading);
}

static void answer_read(const bson_t *question) {
  bson_iter_t top, each;
  bson_t told = BSON_INITIALIZER, readings;
  BSON_APPEND_UTF8(&told, "version", mongoc_get_version());
  BSON_APPEND_ARRAY_BEGIN(&told, "readings", &readings);
  if (bson_iter_init_find(&top, question, "strings") && bson_iter_recurse(&top, &each)) {
    while (bson_iter_next(&each)) append_reading(&readings, bson_iter_key(&each), bson_iter_utf8(&each, NULL));
  }
  bson_append_array_end(&told, &readings);
  char *json = bson_as_relaxed_extended_json(&told, NULL);
  puts(json);
  fflush(stdout);
  bson_free(json);
  bson_destroy(&told);
}

/* Answers one line of JSON by another. @param client that of the last login, or NULL */
static void answer(const bson_t *question, mongoc_client_t **client) {
  struct asked asked = {.status = BSON_INITIALIZER};
  bson_error_t error = {0};
  if (!strcmp(text_in(question, "do"), "login")) {
    if (*client) mongoc_client_destroy(*client);
    *client = opened(question, &error);
  } else {
    set_environment(question);
  }
  bool ok = *client && ask(*client, &asked, &error);

  bson_t told = BSON_INITIALIZER;
  BSON_APPEND_BOOL(&told, "ok", ok);
  if (ok) {
    append_asked(&told, &asked);
  } else {
    /* Its own errors have codes as well. */
    if (error.domain == MONGOC_ERROR_SERVER) BSON_APPEND_INT32(&told, "code", (int32_t)error.code);
    char *message = bson_strdup_printf("bson_error_t: %s", error.message);
    BSON_APPEND_UTF8(&told, "message", message);
    bson_free(message);
  }
  char *json = bson_as_relaxed_extended_json(&told, NULL);
  puts(json);
  fflush(stdout);
  bson_free(json);
  bson_destroy(&told);
  bson_destroy(&asked.status);
}

/* Answers each line of its standard input, as `driver.ts` says. */
int main(void) {
  mongoc_init();
  mongoc_log_set_handler(keep_log, NULL);

  mongoc_client_t *client = NULL;
  char *line = NULL;
  size_t room = 0;
  ssize_t length;
  while ((length = getline(&line, &room, stdin)) > 0) {
    bson_error_t error;
    bson_t *question = bson_new_from_json((const uint8_t *)line, length, &error);
    if (!question) {
      fprintf(stderr, "%s\n", error.message);
      return 1;
    }
    if (strcmp(text_in(question, "do"), "read")) {
      answer(question, &client);
    } else {
      answer_read(question);
    }
    bson_destroy(question);
  }
  free(line);
  if (client) mongoc_client_destroy(client);
  mongoc_cleanup();
  return 0;
}
