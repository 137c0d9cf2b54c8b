package org.riskbench.loading;

import org.riskbench.database.DatabaseQuery;
import org.riskbench.job.JobContext;

/** The rows of a database query. */
final class DatabaseOrigin extends TableOrigin {
  private final DatabaseQuery query;

  DatabaseOrigin(DatabaseQuery query) {
    this.query = query;
  }

  @Override
  public String name() {
    return query.name();
  }

  @Override
  boolean isFile() {
    return false;
  }

  @Override
  public String format() {
    return query.address().toString();
  }

  @Override
  TableSource open(JobContext context) {
    return DatabaseSource.open(query, context);
  }
}
