package org.flopaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs in a process of their own, against a server on this machine in the hub's place. */
class HubRunTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final String CARD = "---\nbase_model: heron/origin-7b\n---\n# A model\n";

  @TempDir Path folder;

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> answeredTwice = ConcurrentHashMap.newKeySet();
  private final Set<String> answered = ConcurrentHashMap.newKeySet();
  private final CountDownLatch stuck = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private HttpServer server;

  private record Run(int status, String out, String err) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    released.countDown();
    server.stop(0);
  }

  @Test
  void bad_answers_are_told_and_nothing_is_lost_of_the_rest() throws Exception {
    Run run =
        run(
            "--online",
            "good/one",
            "gated/one",
            "gone/one",
            "torn/one",
            "page/one",
            "moved/one",
            "busy/one");

    assertThat(run.status()).isEqualTo(4);
    assertThat(run.out()).contains("fine-tune: good/one", "fine-tune: moved/one", "busy/one");
    assertThat(run.err())
        .contains("hf://gated/one:1:1: the hub shows this only to those who may see it")
        .contains("hf://gone/one:1:1: the hub has nothing of this name; check its spelling")
        .containsPattern("hf://torn/one@" + COMMIT + "/README.md:1:1: .*broke off")
        .containsPattern("hf://page/one@" + COMMIT + "/README.md:1:1: .*found a web page");
  }

  @Test
  @Timeout(180)
  void a_run_that_is_killed_and_started_again_fetches_nothing_twice() throws Exception {
    Process killed = start("--online", "busy/one", "good/one", "stuck/one");
    assertThat(stuck.await(60, TimeUnit.SECONDS)).isTrue();
    awaitKept("busy/one");
    awaitKept("good/one");
    killed.destroyForcibly().waitFor();
    released.countDown();

    Run next = run("--online", "busy/one", "good/one", "stuck/one");

    assertThat(next.status()).isZero();
    assertThat(next.out()).contains("good/one", "busy/one", "stuck/one");
    assertThat(answeredTwice).isEmpty();
  }

  @Test
  void without_online_nothing_is_asked_of_anybody() throws Exception {
    for (String command : List.of("lineage", "check", "extract")) {
      assertThat(finished(process(command, "good/one", "hf://good", "sample-model-cards")).status())
          .isEqualTo(4);
    }
    assertThat(asked).isEmpty();
  }

  // ---- the runs

  private Run run(String... words) throws Exception {
    return finished(start(words));
  }

  private Process start(String... words) throws IOException {
    List<String> line = new ArrayList<>(List.of("lineage", "--jobs", "1"));
    line.addAll(Arrays.asList(words));
    return process(line.toArray(new String[0]));
  }

  /** Waits for a card to be on disk: an answer still on its way is lost with the process. */
  private void awaitKept(String id) throws Exception {
    Path card = Path.of("models--" + id.replace("/", "--"), "snapshots", COMMIT, "README.md");
    while (!isKept(card)) {
      Thread.sleep(20);
    }
  }

  private boolean isKept(Path card) throws IOException {
    try (Stream<Path> kept = Files.walk(folder.resolve("cache"))) {
      return kept.anyMatch(file -> file.endsWith(card));
    } catch (UncheckedIOException e) {
      return false; // a file that was there a moment ago has its final name now
    }
  }

  private Process process(String... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.flopaudit.cli.Main"));
    command.addAll(Arrays.asList(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().put("HF_ENDPOINT", "http://127.0.0.1:" + server.getAddress().getPort());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    return builder.start();
  }

  private Run finished(Process process) throws Exception {
    int status = process.waitFor();
    return new Run(
        status,
        Files.readString(folder.resolve("out"), UTF_8),
        Files.readString(folder.resolve("err"), UTF_8));
  }

  // ---- the server

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    boolean isFirst = Collections.frequency(asked, path) == 1;
    if (path.equals("/api/models/stuck/one") && isFirst) {
      stuck.countDown();
      await();
      exchange.close();
    } else if (path.equals("/api/models/gated/one")) {
      send(exchange, 401, "text/plain", "Access to model gated/one is restricted.", 0);
    } else if (path.equals("/api/models/gone/one")) {
      send(exchange, 404, "application/json", "{\"error\": \"Repository not found\"}", 0);
    } else if (path.startsWith("/api/models/busy/one") && isFirst) {
      exchange.getResponseHeaders().add("RateLimit", "\"api\";r=0;t=0");
      send(exchange, 429, "text/plain", "", 0);
    } else if (path.startsWith("/torn/one/resolve")) {
      send(exchange, 200, "text/plain", CARD, 100);
    } else if (path.startsWith("/page/one/resolve")) {
      send(exchange, 200, "text/html", "<html>Sign in</html>", 0);
    } else if (path.startsWith("/moved/one/resolve")) {
      exchange.getResponseHeaders().add("Location", "/elsewhere/card");
      send(exchange, 307, "text/plain", "", 0);
    } else {
      if (!answered.add(path)) {
        answeredTwice.add(path);
      }
      send(exchange, 200, type(path), body(path), 0);
    }
  }

  private static String type(String path) {
    return path.startsWith("/api/") ? "application/json" : "text/plain";
  }

  private static String body(String path) {
    if (path.contains("/tree/")) {
      return "[{\"type\": \"file\", \"path\": \"README.md\"}]";
    }
    return path.startsWith("/api/") ? "{\"sha\": \"" + COMMIT + "\", \"tags\": []}" : CARD;
  }

  private void await() throws IOException {
    try {
      released.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String text, int missing)
      throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length + missing);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
      exchange.getResponseBody().flush();
    }
    exchange.close();
  }
}
