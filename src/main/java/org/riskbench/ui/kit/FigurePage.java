package org.riskbench.ui.kit;

/** The page that figures are drawn in, and the scripts that lay out its sheets. */
final class FigurePage {
  static final String PAGE =
      """
      <!DOCTYPE html><html><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:">
      <style>
      html, body { margin: 0; height: 100%; overflow: hidden; }
      .sheet { display: flex; gap: 16px; height: 100%; }
      .sheet.away { display: none; }
      .figure { flex: 1 1 0; min-width: 0; height: 100%; }
      </style></head><body></body></html>
      """;

  /** Run once, after plotly. */
  static final String FUNCTIONS =
      """
      function addSheet(number, figures) {
        var sheet = document.createElement('div');
        sheet.id = 'sheet' + number;
        sheet.className = 'sheet away';
        for (var i = 0; i < figures; i++) {
          var figure = document.createElement('div');
          figure.className = 'figure';
          figure.id = 'figure' + number + '_' + i;
          sheet.appendChild(figure);
        }
        document.body.appendChild(sheet);
      }
      function showSheet(number, background) {
        document.body.style.background = background;
        document.querySelectorAll('.sheet').forEach(function (sheet) {
          sheet.className = sheet.id === 'sheet' + number ? 'sheet' : 'sheet away';
        });
      }
      function tellWhenDrawn(element) {
        document.getElementById(element).drawing.then(
            function () { riskbench.drawn(element, ''); },
            function (error) { riskbench.drawn(element, String(error)); });
      }
      function dropSheet(number) {
        var sheet = document.getElementById('sheet' + number);
        if (sheet) {
          sheet.querySelectorAll('.figure').forEach(function (figure) { Plotly.purge(figure); });
          sheet.remove();
        }
      }
      function refit() {
        document.querySelectorAll('.figure').forEach(function (figure) {
          if (!figure.data || figure.clientWidth === 0) { return; }
          fitNames(figure);
          var drawn = figure._fullLayout;
          if (drawn.width !== figure.clientWidth || drawn.height !== figure.clientHeight) {
            Plotly.Plots.resize(figure);
          }
        });
      }
      """;

  /** How German writes figures and days: run once, after plotly. */
  private static final String GERMAN =
      """
      Plotly.register({moduleType: 'locale', name: 'de', dictionary: {}, format: {
        days: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
        shortDays: ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'],
        months: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August',
            'September', 'Oktober', 'November', 'Dezember'],
        shortMonths: ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov',
            'Dez'],
        date: '%d.%m.%Y', month: '%b %Y', dayMonth: '%-d. %b',
        dayMonthYear: '%-d. %b %Y', decimal: ',', thousands: '.'}});
      Plotly.setPlotConfig({locale: 'de'});
      """;

  private FigurePage() {}

  /** The script that lets figures speak a language. */
  static String speaking(WindowLanguage language) {
    return switch (language) {
      case ENGLISH -> "";
      case GERMAN -> GERMAN;
    };
  }
}
