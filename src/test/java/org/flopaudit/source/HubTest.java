package org.flopaudit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against a server on this machine that answers as the hub does. */
class HubTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final String INFO = "/api/models/heron/crane-7b";
  private static final String TREE = INFO + "/tree/" + COMMIT;
  private static final String CARD = "/heron/crane-7b/resolve/" + COMMIT + "/README.md";

  @TempDir Path cache;

  private final Map<String, List<Answer>> answers = new TreeMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
  private final List<Long> waits = new ArrayList<>();
  private final List<Repository> found = new ArrayList<>();
  private HttpServer server;

  /** One answer; a length other than the body's breaks the connection off early. */
  private record Answer(int status, String type, String body, int missing, String... headers) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    on(
        INFO,
        json(
            "{\"_id\": \"1\", \"id\": \"heron/crane-7b\", \"sha\": \""
                + COMMIT
                + "\", \"gated\": false, \"tags\": [\"gguf\", \"base_model:quantized:a/b\"],"
                + " \"siblings\": [{\"rfilename\": \"README.md\"}]}"));
    on(
        TREE,
        json(
            "[{\"type\": \"file\", \"oid\": \"aa\", \"size\": 7, \"path\": \"README.md\"},"
                + "{\"type\": \"file\", \"size\": 9, \"path\": \"crane.gguf\","
                + " \"lfs\": {\"oid\": \"bb\", \"size\": 9}}, {\"path\": \"../../evil.md\"}]"));
    on(CARD, new Answer(200, "text/plain; charset=utf-8", "# Crane", 0));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aModelIsReadAtTheCommitThatTheHubNames() {
    InputAccount account = fetch("heron/crane-7b");

    assertThat(account.failures()).isZero();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).revision()).contains(COMMIT);
    assertThat(found.get(0).tags()).contains("base_model:quantized:a/b");
    assertThat(found.get(0).names()).containsExactly("../../evil.md", "README.md", "crane.gguf");
    assertThat(found.get(0).files()).hasSize(1);
    assertThat(card().file().map(SourceFile::text)).contains("# Crane");
    assertThat(card().file().map(SourceFile::path))
        .contains("hf://heron/crane-7b@" + COMMIT + "/README.md");
  }

  @Test
  void whatWasFetchedIsKeptAndIsAHubCache() {
    fetch("heron/crane-7b");
    card();
    asked.clear();
    found.clear();
    fetch("heron/crane-7b");
    assertThat(card().file()).isPresent();

    assertThat(asked).containsExactly(INFO);
    found.clear();
    Inputs.of(List.of(cache.toString())).forEach(found::add);
    assertThat(found).extracting(Repository::id).containsExactly("heron/crane-7b");
    assertThat(found.get(0).revision()).contains(COMMIT);
  }

  @Test
  void aRunThatWasKilledIsGoneOnWithWithoutAskingAgain() {
    String models = "/api/models?author=heron&limit=500";
    on(models, json("[{\"id\": \"heron/crane-7b\"}]"));
    Inputs killed = inputs("hf://heron");
    killed.forEach(found::add);
    card();
    asked.clear();
    found.clear();

    Inputs next = inputs("hf://heron");
    next.forEach(found::add);

    assertThat(card().file()).isPresent();
    assertThat(found.get(0).tags()).contains("gguf", "base_model:quantized:a/b");
    assertThat(asked).isEmpty();
    next.end();
    inputs("hf://heron").forEach(found::add);
    assertThat(asked).containsExactly(models, INFO);
  }

  @Test
  void aRedirectionIsFollowedAndTheTokenIsShownToTheHub() {
    on(CARD, new Answer(307, "", "", 0, "Location", "/elsewhere/card"));
    on("/elsewhere/card", new Answer(200, "application/octet-stream", "# Crane", 0));

    fetch("heron/crane-7b");

    assertThat(card().file().map(SourceFile::text)).contains("# Crane");
    assertThat(tokens).containsOnly("Bearer secret").hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/card",
        "https://127.0.0.1/card",
        "https://[::1]/card",
        "https://10.1.2.3/card",
        "https://192.168.0.1/card",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/card",
        "https://[fd00::1]/card",
        "https://[fe80::1]/card",
        "https://[::ffff:127.0.0.1]/card",
        "https://0.0.0.0/card",
        "https://localhost/card",
        "file:///etc/passwd",
        "",
        "ht tp://x"
      })
  void aRedirectionToAnUnsafePlaceIsRefused(String location) {
    on(CARD, new Answer(302, "", "", 0, "Location", location));

    fetch("heron/crane-7b");

    assertThat(card().problems().get(0).sentence()).contains("which is not followed");
  }

  @Test
  void aRingOfRedirectionsEnds() {
    on(CARD, new Answer(302, "", "", 0, "Location", CARD));

    fetch("heron/crane-7b");

    assertThat(card().problems().get(0).sentence()).contains("in circles");
  }

  @ParameterizedTest
  @CsvSource({
    "401, HF_TOKEN",
    "403, accept the model's terms",
    "404, check its spelling",
    "400, status 400",
  })
  void aRefusalIsAProblemThatSaysWhatToDo(int status, String words) {
    on(CARD, new Answer(status, "text/plain", "Access to model is restricted.", 0));

    fetch("heron/crane-7b");

    assertThat(card().file()).isEmpty();
    assertThat(card().problems().get(0).sentence()).contains(words);
    assertThat(waits).isEmpty();
  }

  @Test
  void aModelThatIsNotThereIsAFailedInput() {
    on(INFO, new Answer(404, "application/json", "{\"error\": \"Repository not found\"}", 0));

    InputAccount account = fetch("heron/crane-7b");

    assertThat(found).isEmpty();
    assertThat(account.problems()).extracting(Problem::path).containsExactly("hf://heron/crane-7b");
  }

  @Test
  void theClientWaitsAsLongAsTheHubAsks() {
    Answer busy = new Answer(429, "", "", 0, "RateLimit", "\"api\";r=0;t=12", "Retry-After", "99");
    on(CARD, busy, busy, new Answer(200, "text/plain", "# Crane", 0));

    fetch("heron/crane-7b");

    assertThat(card().file()).isPresent();
    assertThat(waits).containsExactly(12L, 12L);
  }

  @Test
  void theClientDoesNotWaitForeverNorTryForever() {
    on(CARD, new Answer(429, "", "", 0, "RateLimit", "\"api\";r=0;t=99999999999"));
    fetch("heron/crane-7b");
    assertThat(card().problems().get(0).sentence()).contains("asks us to wait");

    on(CARD, new Answer(503, "", "", 0));
    assertThat(card().problems().get(0).sentence()).contains("status 503");
    assertThat(waits).containsExactly(2L, 4L, 8L);
  }

  @Test
  void anAnswerThatBreaksOffIsAProblemAndIsNotKept() {
    on(CARD, new Answer(200, "text/plain", "# Cra", 100));
    fetch("heron/crane-7b");
    Reading broken = card();
    on(CARD, new Answer(200, "text/plain", "# Crane", 0));

    assertThat(broken.file()).isEmpty();
    assertThat(broken.problems().get(0).sentence()).contains("broke off");
    assertThat(card().file().map(SourceFile::text)).contains("# Crane");
  }

  @Test
  void anAnswerThatIsTooLargeIsNotRead() {
    on(CARD, new Answer(200, "text/plain", "x".repeat(101), 0));

    fetch("heron/crane-7b");

    assertThat(card().problems().get(0).sentence()).contains("larger than the 100 bytes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/html        | <html>Sign in</html>          | expected JSON of the hub, found 'text/html'
          application/json | {"sha": "0123                 | broken JSON
          application/json | {"sha": "main"}               | expected a commit under 'sha', found 'main'
          application/json | {"id": "heron/crane-7b"}      | expected a commit under 'sha', found ''
          application/json | ["sha"]                       | not of the form
          application/json | {"sha": NaN}                  | broken JSON
          """)
  void anAnswerOfTheWrongFormIsAProblem(String type, String body, String words) {
    on(INFO, new Answer(200, type, body, 0));

    InputAccount account = fetch("heron/crane-7b");

    assertThat(account.problems()).hasSize(1);
    assertThat(account.problems().get(0).sentence()).contains(words);
  }

  @Test
  void aPageInThePlaceOfACardIsAProblem() {
    on(CARD, new Answer(200, "text/html; charset=utf-8", "<html>Sign in</html>", 0));

    fetch("heron/crane-7b");

    assertThat(card().problems().get(0).sentence()).contains("found a web page");
  }

  @Test
  void aListOfSeveralPagesIsFollowedToItsEnd() {
    String models = "/api/models?author=heron&limit=500";
    on(
        models,
        new Answer(
            200,
            "application/json",
            "[{\"id\": \"heron/crane-7b\", \"tags\": []}, {\"id\": \"../evil\"}]",
            0,
            "Link",
            "<" + endpoint() + "/api/models?cursor=2>; rel=\"next\""));
    on("/api/models?cursor=2", json("[{\"id\": \"heron/albatross\"}]"));
    on("/api/models/heron/albatross", new Answer(404, "", "", 0));

    InputAccount account = fetch("hf://heron");

    assertThat(found).extracting(Repository::id).containsExactly("heron/crane-7b");
    assertThat(account.problems())
        .extracting(Problem::path)
        .containsExactly("hf://heron/albatross");
  }

  @Test
  void aRevisionIsAskedFor() {
    on(INFO + "/revision/v1.0", json("{\"sha\": \"" + COMMIT + "\"}"));

    fetch("hf://heron/crane-7b@v1.0");

    assertThat(asked).contains(INFO + "/revision/v1.0");
    assertThat(found).hasSize(1);
  }

  @Test
  void withoutAHubNothingIsAsked() {
    InputAccount account = Inputs.of(List.of("heron/crane-7b")).forEach(found::add);

    assertThat(account.problems().get(0).sentence()).contains("--online");
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../etc",
        "a/b/c",
        "a/..",
        "a/.b",
        "a",
        "a--b/c",
        "hf://a/b@x/y",
        "a b/c",
        "a/b?c"
      })
  void whatIsNoIdIsNeverAskedFor(String text) {
    InputAccount account = fetch(text);

    assertThat(account.failures()).isEqualTo(1);
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///tmp", "huggingface.co", "ftp://x.org"})
  void anEndpointThatIsNoWebServerIsRefused(String endpoint) {
    assertThatThrownBy(() -> Hub.of(Map.of("HF_ENDPOINT", endpoint), cache, Limits.STANDARD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("HF_ENDPOINT: expected an address");
  }

  private InputAccount fetch(String input) {
    Inputs inputs = inputs(input);
    InputAccount account = inputs.forEach(found::add);
    inputs.end();
    return account;
  }

  private Inputs inputs(String input) {
    Hub hub =
        Hub.of(
            Map.of("HF_ENDPOINT", endpoint(), "HF_TOKEN", "secret"),
            cache,
            Limits.STANDARD.with(Limit.CARD_BYTES, 100).with(Limit.FILE_BYTES, 100),
            waits::add);
    return Inputs.of(List.of(input)).withHub(hub);
  }

  private Reading card() {
    return found.get(0).files().get(0).read();
  }

  private String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What the server answers at a path: each answer once, the last one ever after. */
  private void on(String path, Answer... inTurn) {
    answers.put(path, new ArrayList<>(List.of(inTurn)));
  }

  private static Answer json(String body) {
    return new Answer(200, "application/json; charset=utf-8", body, 0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    String plain = path.replace("?recursive=true", "");
    asked.add(plain);
    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
        .ifPresent(tokens::add);
    List<Answer> inTurn =
        answers.getOrDefault(plain, List.of(new Answer(404, "text/plain", "no", 0)));
    Answer answer = inTurn.size() > 1 ? inTurn.remove(0) : inTurn.get(0);
    for (int i = 0; i + 1 < answer.headers().length; i += 2) {
      exchange.getResponseHeaders().add(answer.headers()[i], answer.headers()[i + 1]);
    }
    exchange.getResponseHeaders().add("Content-Type", answer.type());
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    int length = body.length + answer.missing();
    exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    if (length > 0) {
      exchange.getResponseBody().write(body);
      exchange.getResponseBody().flush();
    }
    exchange.close();
  }
}
