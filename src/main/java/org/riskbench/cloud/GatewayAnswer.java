package org.riskbench.cloud;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.riskbench.answering.Problems;
import org.riskbench.answering.Refusal;
import org.riskbench.answering.Reply;
import org.riskbench.answering.SafeHeaders;

/** Writes an answer as the payload format 2.0 has it. Ours are all texts in UTF-8. */
final class GatewayAnswer {
  /** Most bytes that Lambda sends in one answer: 6 MB. */
  static final int MOST_BYTES = 6 << 20;

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private GatewayAnswer() {}

  /** An answer; where it is more than can be sent, that is the answer. */
  static byte[] of(Reply reply) {
    try {
      return written(reply);
    } catch (Refusal tooLarge) {
      return written(Problems.reply(tooLarge).with(SafeHeaders.ALL));
    }
  }

  private static byte[] written(Reply reply) {
    AnswerBytes out = new AnswerBytes(MOST_BYTES);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", reply.status());
      json.writeObjectFieldStart("headers");
      json.writeStringField("Content-Type", reply.contentType());
      for (Map.Entry<String, String> header : reply.headers().entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      json.writeFieldName("body");
      json.writeUTF8String(reply.body(), 0, reply.body().length);
      json.writeBooleanField("isBase64Encoded", false);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // written to memory
    }
    return out.toByteArray();
  }
}
