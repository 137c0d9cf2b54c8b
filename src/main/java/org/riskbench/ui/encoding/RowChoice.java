package org.riskbench.ui.encoding;

/** Which lines of the list are shown. */
public enum RowChoice {
  ALL {
    @Override
    boolean shows(EncodingRow row) {
      return true;
    }
  },
  READ {
    @Override
    boolean shows(EncodingRow row) {
      return row.isRead();
    }
  },
  DERIVED {
    @Override
    boolean shows(EncodingRow row) {
      return row.part() == RowPart.DERIVED;
    }
  },
  LEFT_OUT {
    @Override
    boolean shows(EncodingRow row) {
      return !row.isRead();
    }
  },
  CHANGED {
    @Override
    boolean shows(EncodingRow row) {
      return row.isChanged();
    }
  };

  abstract boolean shows(EncodingRow row);
}
