package org.flopaudit.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** JSON schemas that check formats too, such as that a URI is one. */
public final class JsonSchemas {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Schema schema;

  private JsonSchemas(Schema schema) {
    this.schema = schema;
  }

  /** The schema of SARIF 2.1.0 with errata 01. */
  static JsonSchemas sarif() {
    return read("src/test/resources/sarif/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);
  }

  /** One of our own. */
  public static JsonSchemas own(String name) {
    return read("docs/schemas/" + name, SpecificationVersion.DRAFT_2020_12);
  }

  private static JsonSchemas read(String path, SpecificationVersion version) {
    try {
      return new JsonSchemas(
          SchemaRegistry.withDefaultDialect(version).getSchema(Files.readString(Path.of(path))));
    } catch (IOException e) {
      throw new IllegalStateException("the tests need " + path, e);
    }
  }

  /** What a document has that the schema forbids. */
  public List<String> faults(JsonNode document) {
    return schema
        .validate(
            document,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  /** Reads JSON. */
  public static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + json, e);
    }
  }
}
