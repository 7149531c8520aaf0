"""Nothing that a figure or what is drawn in it has is a tensor: numbers, boxes, NumPy's own data."""

import matplotlib
import matplotlib.pyplot as plt
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure

import somewhere as other


class View:
    def __init__(self, size):
        self.fig = plt.figure(figsize=size)
        self.canvas = matplotlib.backends.backend_agg.FigureCanvasAgg(self.fig)

    def area(self, bbox):
        width, height = self.canvas.get_width_height()
        int(self.fig.dpi), int(self.fig.bbox.width * 2), width * height
        return int(bbox.width * self.fig.dpi)


def draw(rows):
    fig, ax = plt.subplots()
    ax.plot(rows)
    low, high = ax.get_ylim()
    float(high - low), int(fig.dpi), int(fig.get_dpi()), fig.get_figwidth() / 2
    int(fig.bbox.width), int(plt.gcf().number), float(ax.get_position().width) / 2
    plt.gca().get_xbound()[0] * 2, plt.axes().viewLim.x0 + 1
    fig.get_size_inches()[0] * fig.dpi, plt.rcParams["figure.dpi"] / 2
    int(matplotlib.rcParams["lines.linewidth"])
    other.rcParams["figure.dpi"] / 2  # EH004: 34 raw operator on a value that may be a tensor: '/' …


def grid(rows, n: int):
    fig, axes = plt.subplots(n, 2, sharex=True)
    for i, ax in enumerate(axes.flat):
        bars = ax.bar(range(n), rows)
        ax.text(bars[0].get_x() + bars[0].get_width() / 2, i, "a")
        -axes[i, 0].transData.transform((0, 1))[0]
    for line in fig.add_subplot(1, 2, 1).get_lines():
        line.get_linewidth() * 2
    sns.heatmap(rows).get_figure().dpi / 2, sns.FacetGrid(rows).figure.dpi / 2


def annotated(fig: Figure, ax: Axes, sub: plt.Axes):
    fig.dpi / 2, ax.bbox.height + sub.get_window_extent().width
    ax.figure.dpi * 2


def data(rows, n: int):
    fig, ax = plt.subplots()
    counts, edges, patches = ax.hist(rows, bins=n)
    counts / 2  # EH004: 12 raw operator on a NumPy array: '/' …
    edges[1:] - edges[:-1]  # EH004: 15 raw operator on a NumPy array: '-' …
    patches[0].get_height() / 2
    plt.hist(rows)[0] * 2  # EH004: 23 raw operator on a NumPy array: '*' …
    plt.hist2d(rows, rows)[0] * 2  # EH004: 31 raw operator on a NumPy array: '*' …
    (line,) = ax.plot(rows)
    line.get_xdata() + 1  # EH004: 22 raw operator on a NumPy array: '+' …
    line.get_data()[1] + 1  # EH004: 24 raw operator on a NumPy array: '+' …
    ax.get_xticks() * 2  # EH004: 21 raw operator on a NumPy array: '*' …
    plt.imread("a.png") * 2  # EH004: 25 raw operator on a NumPy array: '*' …
    sns.load_dataset("a").values * 2  # EH004: 34 raw operator on a NumPy array: '*' …
