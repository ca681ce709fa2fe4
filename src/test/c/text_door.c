/* Speaks the plain-text commands: says hello, offers a file, lists, and fetches one.
 *
 * usage: text_door HOST PORT USER FILE   the bytes of FILE go to standard output, everything else to standard error */

#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static FILE *in, *out;

static void fail(const char *what) {
    fprintf(stderr, "%s\n", what);
    exit(1);
}

static void dial(const char *host, const char *port) {
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM}, *found;
    if (getaddrinfo(host, port, &hints, &found) != 0) fail("unknown host");
    int link = socket(found->ai_family, found->ai_socktype, found->ai_protocol);
    if (link < 0 || connect(link, found->ai_addr, found->ai_addrlen) != 0) fail("nobody answers");
    freeaddrinfo(found);
    in = fdopen(link, "r");
    out = fdopen(dup(link), "w");
}

static void receive(char *line, size_t size) {
    if (fgets(line, (int)size, in) == NULL) fail("the connection was closed");
    line[strcspn(line, "\r\n")] = '\0';
    fprintf(stderr, "%s\n", line);
}

static void ask(const char *command, const char *rest, char *line, size_t size) {
    fprintf(out, "%s%s\r\n", command, rest);
    fflush(out);
    receive(line, size);
}

int main(int count, char **words) {
    char line[8192], offer[512];
    if (count != 5) fail("usage: text_door HOST PORT USER FILE");
    dial(words[1], words[2]);
    ask("HELLO ", words[3], line, sizeof line);
    snprintf(offer, sizeof offer, "%s %s.c", words[3], words[3]);
    ask("register ", offer, line, sizeof line);
    ask("list-files", "", line, sizeof line);
    while (strcmp(line, ".") != 0) receive(line, sizeof line);

    ask("GET ", words[4], line, sizeof line);
    if (strncmp(line, "LEN ", 4) != 0) fail("no such file");
    for (long left = atol(line + 4); left > 0; left--) {
        int byte = fgetc(in);
        if (byte == EOF) fail("the file was cut off");
        putchar(byte);
    }
    receive(line, sizeof line);
    ask("exit", "", line, sizeof line);
    return 0;
}
