package org.riskbench.ui.kit;

/** Scripts that make one picture of all figures of the page, side by side. */
final class FigurePictures {
  /** Run once; the page then knows how to make pictures. */
  static final String FUNCTIONS =
      """
      // One name says what the title says; several would cover what is small.
      function namesFit(figure, data) {
        var names = data.filter(function (trace) { return trace.showlegend !== false; }).length;
        var covered = 19 * names + 10 > 0.45 * (figure.clientHeight - 80);
        var narrow = data.length > 8 && figure.clientWidth < 560;
        return names > 1 && !narrow && (names < 3 || !covered);
      }
      function fitNames(figure) {
        var show = namesFit(figure, figure.data);
        if (figure.layout.showlegend !== show) { Plotly.relayout(figure, {showlegend: show}); }
      }
      // Said before it is drawn, as saying it later draws all of it again.
      (function (draw) {
        Plotly.newPlot = function (figure, data, layout, config) {
          layout.showlegend = namesFit(figure, data);
          figure.style.visibility = 'hidden'; // it comes into being in several turns
          figure.drawing = draw(figure, data, layout, config).then(function () {
            figure.style.visibility = '';
          });
          return figure.drawing;
        };
      })(Plotly.newPlot);
      function figuresAs(format, scale, done) {
        var figures = Array.prototype.slice.call(document.querySelectorAll('.figure'))
            .filter(function (f) { return f.clientWidth > 0 && f.clientHeight > 0; });
        var sizes = figures.map(function (f) {
          return {w: f.clientWidth + (f.layout.showlegend ? 0 : 180), h: f.clientHeight};
        });
        Promise.all(figures.map(function (f, i) {
          var layout = Object.assign({}, f.layout, {showlegend: true});
          return Plotly.toImage({data: f.data, layout: layout}, {format: format, scale: scale,
              width: sizes[i].w, height: sizes[i].h});
        })).then(function (addresses) { done(addresses, sizes); })
            .catch(function (error) { riskbench.failed(String(error)); });
      }
      function total(sizes) {
        return sizes.reduce(function (sum, size) {
          return {w: sum.w + size.w, h: Math.max(sum.h, size.h)};
        }, {w: 0, h: 0});
      }
      function figuresAsSvg() {
        figuresAs('svg', 1, function (addresses, sizes) {
          var x = 0;
          var parts = addresses.map(function (address, i) {
            var svg = decodeURIComponent(address.substring(address.indexOf(',') + 1));
            svg = svg.replace('<svg ', '<svg x="' + x + '" ');
            x += sizes[i].w;
            return svg;
          });
          var all = total(sizes);
          riskbench.svg('<svg xmlns="http://www.w3.org/2000/svg" width="' + all.w + '" height="'
              + all.h + '" viewBox="0 0 ' + all.w + ' ' + all.h + '">' + parts.join('') + '</svg>');
        });
      }
      function figuresAsPng() {
        figuresAs('png', 2, function (addresses, sizes) {
          var all = total(sizes);
          var canvas = document.createElement('canvas');
          canvas.width = 2 * all.w;
          canvas.height = 2 * all.h;
          var drawing = canvas.getContext('2d');
          var x = 0;
          var left = addresses.length;
          addresses.forEach(function (address, i) {
            var at = x;
            x += 2 * sizes[i].w;
            var image = new Image();
            image.onload = function () {
              drawing.drawImage(image, at, 0);
              left -= 1;
              if (left === 0) { riskbench.png(canvas.toDataURL('image/png')); }
            };
            image.src = address;
          });
        });
      }
      """;

  static final String SVG = "figuresAsSvg()";
  static final String PNG = "figuresAsPng()";

  private FigurePictures() {}
}
