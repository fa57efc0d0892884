package org.flopaudit.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the JSON that the hub answers with, and of it only what we need. */
final class HubAnswers {
  private static final JsonFactory JSON = new JsonFactory();

  private HubAnswers() {}

  /**
   * What the hub tells of a model.
   *
   * @param id its id, which may differ from the one asked for if the model was renamed
   * @param commit the commit that was asked for, or the newest
   * @param tags the hub's tags
   */
  record Model(String id, String commit, List<String> tags) {

    /** Copies the tags, without those that are more than a line. */
    Model {
      tags = tags.stream().filter(tag -> tag.chars().noneMatch(Character::isISOControl)).toList();
    }

    /** The model that lines of text give; empty if they are torn. */
    static Optional<Model> of(List<String> lines) {
      return lines.size() >= 2 && GitClone.commit(lines.get(1)).isPresent()
          ? Optional.of(new Model(lines.get(0), lines.get(1), lines.subList(2, lines.size())))
          : Optional.empty();
    }

    /** The model as lines of text. */
    List<String> lines() {
      List<String> lines = new ArrayList<>(List.of(id, commit));
      lines.addAll(tags);
      return lines;
    }
  }

  /** A model's description. */
  static Model model(HubConnection.Answer answer) throws HubException {
    String id = "";
    String commit = "";
    List<String> tags = List.of();
    try (JsonParser json = open(answer, JsonToken.START_OBJECT)) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING && key.equals("id")) {
          id = json.getText();
        } else if (value == JsonToken.VALUE_STRING && key.equals("sha")) {
          commit = json.getText();
        } else if (value == JsonToken.START_ARRAY && key.equals("tags")) {
          tags = strings(json);
        } else {
          json.skipChildren();
        }
      }
    } catch (IOException e) {
      throw broken(e);
    }
    if (GitClone.commit(commit).isEmpty()) {
      throw new HubException("expected a commit under 'sha', found '" + shortened(commit) + "'");
    }
    return new Model(id, commit, tags);
  }

  /** The values under one key of a list of objects: {@code path} of files, {@code id} of models. */
  static List<String> each(HubConnection.Answer answer, String key) throws HubException {
    List<String> values = new ArrayList<>();
    try (JsonParser json = open(answer, JsonToken.START_ARRAY)) {
      while (json.nextToken() == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          boolean isWanted = json.currentName().equals(key);
          if (json.nextToken() == JsonToken.VALUE_STRING && isWanted) {
            values.add(json.getText());
          } else {
            json.skipChildren();
          }
        }
      }
    } catch (IOException e) {
      throw broken(e);
    }
    return values;
  }

  private static JsonParser open(HubConnection.Answer answer, JsonToken start)
      throws IOException, HubException {
    if (!answer.contentType().equals("application/json")) {
      throw new HubException(
          "expected JSON of the hub, found '"
              + shortened(answer.contentType())
              + "'; check HF_ENDPOINT");
    }
    JsonParser json = JSON.createParser(answer.body());
    if (json.nextToken() != start) {
      throw new HubException("the hub's answer is not of the form that was asked for");
    }
    return json;
  }

  private static List<String> strings(JsonParser json) throws IOException {
    List<String> strings = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.VALUE_STRING) {
        strings.add(json.getText());
      } else {
        json.skipChildren();
      }
    }
    return strings;
  }

  private static HubException broken(IOException e) {
    return new HubException(
        "the hub's answer is broken JSON: " + shortened(String.valueOf(e.getMessage())));
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() > 100 ? line.substring(0, 100) : line;
  }
}
