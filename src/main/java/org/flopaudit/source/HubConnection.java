package org.flopaudit.source;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the hub and waits as it tells us to. Redirections are followed by hand, so that the token is
 * shown to the hub alone and not to the store that it sends us on to.
 */
final class HubConnection {
  private static final int MOST_TRIES = 4;
  private static final long LONGEST_WAIT = 600;
  private static final Duration CONNECTING = Duration.ofSeconds(20);
  private static final Duration ANSWERING = Duration.ofMinutes(5);

  private final URI endpoint;
  private final Optional<String> token;
  private final int mostRedirections;
  private final Pause pause;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECTING)
          .build();

  /** Waiting, so that a test need not. */
  interface Pause {
    /** Waits some seconds. */
    void seconds(long seconds) throws InterruptedException;
  }

  HubConnection(URI endpoint, Optional<String> token, int mostRedirections, Pause pause) {
    this.endpoint = endpoint;
    this.token = token;
    this.mostRedirections = mostRedirections;
    this.pause = pause;
  }

  /**
   * An answer that may be used.
   *
   * @param body its bytes
   * @param contentType its type without parameters, in lower case, or empty
   * @param next the address of the next page of a list
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Answer(byte[] body, String contentType, Optional<String> next) {}

  /** The address of a path at the hub. */
  URI address(String path) {
    String base = endpoint.toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }

  /** Whether an address is the hub's own. */
  boolean isHubs(URI address) {
    return String.valueOf(address.getHost()).equals(String.valueOf(endpoint.getHost()))
        && address.getPort() == endpoint.getPort()
        && String.valueOf(address.getScheme()).equals(String.valueOf(endpoint.getScheme()));
  }

  /**
   * Asks, and asks again when the hub is busy.
   *
   * @param limit the most bytes of an answer
   * @throws HubException if no answer can be used
   */
  Answer get(URI address, int limit) throws HubException {
    for (int attempt = 1; ; attempt++) {
      HttpResponse<byte[]> response = follow(address, limit);
      int status = response.statusCode();
      if (status == 200) {
        return answer(response);
      }
      boolean isBusy = status == 429 || status >= 500;
      if (!isBusy || attempt == MOST_TRIES) {
        throw refusal(status);
      }
      waitFor(status == 429 ? wait(response).orElse(60) : 1L << attempt);
    }
  }

  private HttpResponse<byte[]> follow(URI start, int limit) throws HubException {
    URI address = start;
    for (int hop = 0; hop <= mostRedirections; hop++) {
      HttpResponse<byte[]> response = send(address, limit);
      if (response.statusCode() < 300 || response.statusCode() >= 400) {
        return response;
      }
      address = redirection(address, response);
    }
    throw new HubException("the hub sends us on in circles; try again later");
  }

  private URI redirection(URI from, HttpResponse<byte[]> response) throws HubException {
    String location = response.headers().firstValue("location").orElse("");
    try {
      URI to = from.resolve(location);
      boolean isSafe = isHubs(to) || ("https".equals(to.getScheme()) && PublicHost.is(to));
      if (!location.isEmpty() && isSafe) {
        return to;
      }
    } catch (IllegalArgumentException e) {
      // told below, like an address that is not safe
    }
    throw new HubException("the hub sends us on to '" + location + "', which is not followed");
  }

  private HttpResponse<byte[]> send(URI address, int limit) throws HubException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWERING)
            .header("User-Agent", "flopaudit")
            .header("Accept", "application/json, text/*, */*");
    if (isHubs(address)) {
      token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    }
    try {
      return client
          .sendAsync(request.build(), head -> new BoundedBody(limit))
          .get(ANSWERING.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw broken(e, limit);
    } catch (TimeoutException e) {
      throw new HubException("the hub did not answer within five minutes; try again later");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HubException("the wait for the hub's answer was interrupted");
    }
  }

  private static HubException broken(ExecutionException e, int limit) {
    if (e.getCause() instanceof BoundedBody.TooLargeException) {
      return new HubException(
          "not read: it is larger than the " + limit + " bytes that such a file may have");
    }
    return new HubException(
        "the hub could not be reached, or the connection broke off: "
            + e.getMessage()
            + "; try again");
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    String type = response.headers().firstValue("content-type").orElse("");
    int parameters = type.indexOf(';');
    String plain = parameters < 0 ? type : type.substring(0, parameters);
    return new Answer(
        response.body(),
        plain.strip().toLowerCase(Locale.ROOT),
        response.headers().firstValue("link").flatMap(HubConnection::next));
  }

  /** The address in {@code <address>; rel="next"}. */
  static Optional<String> next(String link) {
    int rel = link.indexOf("rel=\"next\"");
    int end = rel < 0 ? -1 : link.lastIndexOf('>', rel);
    int start = end < 0 ? -1 : link.lastIndexOf('<', end);
    return start < 0 ? Optional.empty() : Optional.of(link.substring(start + 1, end));
  }

  private static HubException refusal(int status) {
    return new HubException(
        switch (status) {
          case 401, 403 ->
              "the hub shows this only to those who may see it (status "
                  + status
                  + "); accept the model's terms there and set HF_TOKEN";
          case 404 -> "the hub has nothing of this name; check its spelling";
          case 429 -> "the hub's limit of requests is used up; try again later or set HF_TOKEN";
          default -> "the hub answered with status " + status + "; try again later";
        });
  }

  /** The seconds that the hub asks us to wait: {@code RateLimit: "api";r=0;t=12}. */
  private static OptionalLong wait(HttpResponse<byte[]> response) {
    String limit = response.headers().firstValue("ratelimit").orElse("");
    int at = limit.lastIndexOf(";t=");
    OptionalLong told = at < 0 ? OptionalLong.empty() : seconds(limit.substring(at + 3));
    return told.isPresent()
        ? told
        : seconds(response.headers().firstValue("retry-after").orElse(""));
  }

  private static OptionalLong seconds(String text) {
    int end = 0;
    while (end < text.length() && end < 9 && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(text.substring(0, end)));
  }

  private void waitFor(long seconds) throws HubException {
    if (seconds > LONGEST_WAIT) {
      throw new HubException(
          "the hub asks us to wait for " + seconds + " seconds; try again then, or set HF_TOKEN");
    }
    try {
      pause.seconds(seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HubException("the wait that the hub asked for was interrupted");
    }
  }
}
