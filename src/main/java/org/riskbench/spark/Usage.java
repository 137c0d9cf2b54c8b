package org.riskbench.spark;

/** What {@code --help} tells. */
final class Usage {
  static final String TEXT =
      """
      Scores records of any number with a Riskbench model file, on a Spark cluster.

      spark-submit [options of Spark] riskbench-spark.jar score MODEL DATA --out FOLDER

        MODEL             the model file: on the driver's disk, or an address (s3://...)
        DATA              a CSV with a header, or Parquet: a file, a folder, a pattern
        --out FOLDER      where the answers go; must not exist
        --format WORD     csv (one header a part, as the desk writes) or parquet (csv)
        --input WORD      csv or parquet; by default what the path ends with
        --separator TEXT  between the cells of a CSV (, or a tab for .tsv)
        --multiline       quoted cells may hold line breaks; each file is read by one task
        --keep COL,...    further columns that go along with the answers
        --reasons N       reasons a record, 0 to 20; by default 3 where it is not approved
        --lenient         a rule's lists may be missing: what the rule would stop is reviewed
        --seal-key FILE   only a model that this public key (PEM) sealed

      A model that counts earlier records needs to be told where they are:

        --past rows       each row sees those before it, by its time
        --past caller     the features are columns, named as in the model's card
        --history DATA    records of the past that are seen and not scored
        --label COL=VALUE --known-at COL (or --label-delay 30d)
                          what became of records, for shares of earlier frauds
        --parts N         parts of the shuffle; by default as many as the records have

      Lets MLlib learn from all records what the desk designed on some of them:

      spark-submit [options of Spark] riskbench-spark.jar train MODEL DATA --label COL=VALUE --out FILE

        MODEL             the pattern: its recipe, rules, thresholds and words are taken over
        --out FILE        the new model, on the driver's disk; must not exist
        --name NAME       of the new model (spark)
        --known-at COL    when outcomes were known, or --label-delay 30d
        --learner WORD    logistic (--penalty 0 --iterations 100) or
                          boosting (--trees 60 --depth 5 --rate 0.1 --bins 64)
        --calibration W   platt, beta, isotonic or none; by default the pattern's own
        --test-fraction X --calibrate-fraction X   parts of the records (0.3, and 0.2 of the rest)
        --most N          records held out that come to the driver, of each part (1000000)
        --past, --seed    as above; the same seed gives the same model

      Ends with 0 when done, 2 on wrong use, 3 on bad input, 4 on a refused model, 1 otherwise.
      """;

  private Usage() {}
}
