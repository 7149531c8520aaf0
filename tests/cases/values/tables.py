"""Tables are native, and a column's reductions numbers; arrays taken out of them are NumPy's."""

import pandas as pd


def reduced(path):
    df = pd.read_csv(path)
    a = df["a"].mean() + 1 + df["a"].quantile(0.5) * int(df["a"].max())
    b = df["a"].values * 2  # EH004: 24 raw operator on a NumPy array: '*' (use ops.multiply)
    c = df.mean() + 1 + df[["a", "b"]].sum() / df[df["a"] > 3].std()
    d = df["a"].rolling(3).mean() - df.resample("D").sum() - df["a"].ewm(3).mean()
    e = df.groupby("k").mean() * 2 + df.groupby("k")["a"].mean() * 2
    return a, b, c, d, e


def rows(df):
    total = 0
    for index, row in df.iterrows():
        total += row["a"] * 2 + index
    for row in df.itertuples():
        total += row.a * 2
    return total


def put_together(df, x, started):
    waited = pd.Timestamp.now() - started
    return df["a"] * x, x - df["a"], waited / x


def annotated(column: pd.Series, frame: pd.DataFrame):
    column.mean() * 2 - float(frame["a"].std())
    frame.sum().sum() * 2
    return frame.mean() * 2, column * frame["a"] - column.shift(1)
