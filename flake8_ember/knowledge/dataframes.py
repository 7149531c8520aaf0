"""Tables of data: pandas and what is like it. Tables are native, what is taken out is NumPy's."""

from __future__ import annotations

from flake8_ember.lattice.kinds import (
    NATIVE,
    NONE,
    NUMBER,
    NUMPY_ARRAY,
    STRING,
    UNKNOWN,
    Instance,
    Kind,
    Sequence,
    Tuple,
)

from .rows import COLUMN, DATAFRAME, GROUPED, SHAPE, Members, Result, packages, rows

CALLS: dict[str, Result] = packages(
    {
        "pandas": {
            Instance("pandas.Timestamp"): "Timedelta Timestamp.now",
            Sequence(DATAFRAME): "read_html",
            UNKNOWN: "read_pickle",
        },
        "polars": {UNKNOWN: "from_torch"},
    }
)

VALUES: dict[str, Kind] = rows({NATIVE: "DataFrame Index NA NaT Series"}, "pandas.")

DEFAULTS: dict[str, Kind] = rows({DATAFRAME: "modin pandas polars"})


def _table(own: Kind, reduced: Kind, derived: Kind, entry: Kind = UNKNOWN) -> Members:
    """What tables, columns and groups of either have in common, by what else they give."""
    attributes = rows(
        {
            NUMPY_ARRAY: "values",
            SHAPE: "shape",
            NUMBER: "empty ndim size",
            STRING: "name",
            NATIVE: "dtype dtypes",
        }
    )
    methods: dict[str, Result] = {
        **rows({reduced: "max mean median min prod quantile std sum var"}),
        **rows(
            {
                NUMPY_ARRAY: "to_numpy",
                NUMBER: "nunique",
                STRING: "to_html to_json to_string",
                SHAPE: "to_list tolist",
                Sequence(Tuple((NATIVE, COLUMN))): "items iteritems iterrows",
                Sequence(COLUMN): "itertuples",
                GROUPED: "ewm expanding groupby resample rolling",
                NATIVE: "to_dict",
                NONE: "info to_csv to_excel to_parquet to_pickle",
            }
        ),
    }
    return Members(attributes, methods, own, derived, element=own, entry=entry)


INSTANCES: dict[str, Members] = {
    "pandas": _table(DATAFRAME, COLUMN, DATAFRAME, COLUMN),
    COLUMN.path: _table(COLUMN, NUMBER, COLUMN),
    GROUPED.path: _table(GROUPED, DATAFRAME, DATAFRAME),
    "pandas.Timestamp": Members(attribute=NUMBER, method=NATIVE),
}
