package org.riskbench.modelfile;

import java.time.Instant;
import java.util.Map;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.ModelId;

/**
 * The first page of a model file.
 *
 * @param format version of the file format, from 1
 * @param application name and version of the program that wrote it
 * @param libraries versions of the libraries that shaped the model
 * @param schema all training columns with roles, ranges and levels
 * @param provenance how the run was planned (split, encodings, search), by what and in plain text,
 *     so that two runs can be told apart; empty in files written before it was kept
 * @param checksums SHA-256 in hex of every other entry, by entry name
 */
public record Manifest(
    int format,
    ModelId id,
    Instant createdAt,
    String application,
    Map<String, String> libraries,
    String learner,
    Map<String, String> parameters,
    long seed,
    Schema schema,
    DataFingerprint data,
    String split,
    Map<String, String> provenance,
    Map<String, String> checksums) {}
