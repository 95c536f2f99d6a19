#include <mongoc/mongoc.h>
#include <stdio.h>

/* Logs in and asks for connectionStatus. The reply is to be destroyed, whatever comes of it. */
static bool ask_who_i_am(const char *connection_string, bson_t *reply, bson_error_t *error) {
  bson_init(reply);
  mongoc_uri_t *uri = mongoc_uri_new_with_error(connection_string, error);
  if (!uri) return false;
  mongoc_client_t *client = mongoc_client_new_from_uri_with_error(uri, error);
  mongoc_uri_destroy(uri);
  if (!client) return false;
  /* By the second version of the interface an error has the server's code. */
  mongoc_client_set_error_api(client, MONGOC_ERROR_API_VERSION_2);
  bson_t *command = BCON_NEW("connectionStatus", BCON_INT32(1));
  bool ok = mongoc_client_command_simple(client, "admin", command, NULL, reply, error);
  bson_destroy(command);
  mongoc_client_destroy(client);
  return ok;
}

/* The database user in a reply to connectionStatus; NULL where there is none. */
static const char *user_in(const bson_t *reply) {
  bson_iter_t top, user;
  bool found = bson_iter_init(&top, reply) &&
               bson_iter_find_descendant(&top, "authInfo.authenticatedUsers.0.user", &user);
  return found ? bson_iter_utf8(&user, NULL) : NULL;
}

/* A program of its own: login <connection string>. Tells what became of the login as one line of JSON. */
int main(int argc, char **argv) {
  mongoc_init();
  mongoc_log_set_handler(NULL, NULL);

  bson_t reply;
  bson_error_t error = {0};
  bool ok = ask_who_i_am(argc > 1 ? argv[1] : "", &reply, &error);

  bson_t told = BSON_INITIALIZER;
  BSON_APPEND_BOOL(&told, "ok", ok);
  if (ok) {
    const char *user = user_in(&reply);
    if (user) BSON_APPEND_UTF8(&told, "user", user);
  } else {
    BSON_APPEND_INT32(&told, "code", (int32_t)error.code);
    BSON_APPEND_UTF8(&told, "message", error.message);
  }
  char *json = bson_as_relaxed_extended_json(&told, NULL);
  puts(json);

  bson_free(json);
  bson_destroy(&told);
  bson_destroy(&reply);
  mongoc_cleanup();
  return 0;
}
