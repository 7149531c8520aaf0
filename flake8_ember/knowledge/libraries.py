"""Other libraries often met beside tensors: tables of data, plots, progress bars, SciPy …"""

from __future__ import annotations

from flake8_ember.lattice.kinds import (
    NATIVE,
    NONE,
    NUMBER,
    STRING,
    TENSOR,
    UNKNOWN,
    Instance,
    Kind,
    Sequence,
    Tuple,
)

from .shared import (
    COLUMN,
    DATA,
    DATAFRAME,
    GROUPED,
    NATIVE_PAIR,
    NUMBER_DICT,
    PAIR,
    SHAPE,
    STRINGS,
    TENSOR_DICT,
    TENSORS,
    TRIPLE,
    Members,
    Result,
    kinds,
    rows,
)

CALLS: dict[str, Result] = {
    **rows(
        {
            NUMBER: "api.types.is_bool_dtype api.types.is_categorical_dtype "
            "api.types.is_datetime64_any_dtype api.types.is_float_dtype "
            "api.types.is_integer_dtype api.types.is_numeric_dtype api.types.is_object_dtype "
            "api.types.is_string_dtype",
            Instance("pandas.Timestamp"): "Timedelta Timestamp Timestamp.now",
            Sequence(DATAFRAME): "read_html",
            NONE: "set_option",
            UNKNOWN: "read_pickle",
        },
        "pandas.",
    ),
    **rows({UNKNOWN: "from_torch"}, "polars."),
    **rows(
        {
            TENSOR: "einops.einsum einops.rearrange einops.reduce einops.repeat",
            NUMBER_DICT: "einops.parse_shape",
            Tuple((TENSOR, SHAPE)): "einops.pack",
            TENSORS: "einops.unpack",
        }
    ),
    **rows(
        {
            TRIPLE: "linalg.lu signal.spectrogram signal.stft",
            Instance("scipy.optimize.OptimizeResult"): "integrate.solve_ivp "
            "optimize.differential_evolution optimize.least_squares optimize.linprog "
            "optimize.minimize optimize.minimize_scalar",
            PAIR: "linalg.eig linalg.lu_factor linalg.polar optimize.curve_fit signal.periodogram "
            "signal.welch stats.pearsonr stats.spearmanr stats.ttest_ind",
            NONE: "io.savemat sparse.save_npz",
            UNKNOWN: "interpolate.interp1d io.loadmat io.wavfile.read",
        },
        "scipy.",
    ),
    **rows(
        {
            NUMBER: "metrics.accuracy_score metrics.f1_score metrics.mean_absolute_error "
            "metrics.mean_squared_error metrics.precision_score metrics.r2_score "
            "metrics.recall_score metrics.roc_auc_score metrics.silhouette_score",
            STRING: "metrics.classification_report",
            TENSOR: "metrics.confusion_matrix metrics.pairwise_distances "
            "model_selection.cross_val_score",
            TRIPLE: "metrics.precision_recall_curve metrics.roc_curve",
            PAIR: "datasets.make_blobs datasets.make_circles datasets.make_classification "
            "datasets.make_moons datasets.make_regression",
            UNKNOWN: "base.clone model_selection.train_test_split utils.resample utils.shuffle",
        },
        "sklearn.",
    ),
    **rows({NATIVE_PAIR: "subplots", STRING: "get_backend"}, "matplotlib.pyplot."),
    **rows({TENSOR: "imread"}, "matplotlib.pyplot."),
    **rows({NATIVE: "open"}, "PIL.Image."),
    **rows({TENSOR: "imread", NUMBER: "imwrite waitKey"}, "cv2."),
    **rows({SHAPE: "trange", "list": "tqdm"}, "tqdm."),
    **rows({SHAPE: "trange", "list": "tqdm"}, "tqdm.auto."),
    **rows({SHAPE: "tnrange trange", "list": "tqdm tqdm_notebook"}, "tqdm.notebook."),
    **rows(
        {
            NUMBER: "boot_time cpu_count cpu_percent getpid",
            Instance("psutil.Process"): "Process",
            Instance("psutil.numbers"): "cpu_freq cpu_times disk_io_counters disk_usage "
            "net_io_counters swap_memory virtual_memory",
        },
        "psutil.",
    ),
    **rows({DATA: "full_load load safe_load", STRING: "dump safe_dump"}, "yaml."),
    **rows({TENSOR_DICT: "load_file", STRING: "save", NONE: "save_file"}, "safetensors.torch."),
    **rows({TENSOR_DICT: "load_file", STRING: "save", NONE: "save_file"}, "safetensors.numpy."),
    **rows({"first": "fixture", NUMBER: "main", NATIVE: "approx raises warns"}, "pytest."),
    **rows(
        {"tree": "tree_map", UNKNOWN: "tree_flatten tree_unflatten", TENSORS: "tree_leaves"},
        "optree.",
    ),
    **rows(
        {"tree": "map_structure", TENSORS: "flatten", UNKNOWN: "traverse unflatten_as"}, "tree."
    ),
}

VALUES: dict[str, Kind] = {
    **kinds({NATIVE: "DataFrame Index NA NaT Series"}, "pandas."),
    # the array API standard's constants are Python's
    **kinds({NUMBER: "e inf nan pi", NONE: "newaxis"}, "array_api."),
    **kinds({NUMBER: "c e epsilon_0 g h hbar k pi"}, "scipy.constants."),
}

DEFAULTS: dict[str, Kind] = {
    **kinds(
        {
            DATAFRAME: "modin pandas polars",
            TENSOR: "autograd.numpy bottleneck cv2 einops scipy skimage sparse",
            NUMBER: "psutil scipy.constants",
            NATIVE: "IPython PIL absl bokeh bs4 click cloudpickle colorama dotenv fire git "
            "huggingface_hub jinja2 markdown matplotlib networkx numexpr packaging pip plotly "
            "pyarrow pydantic pytest requests rich ruamel seaborn setuptools six sqlalchemy "
            "streamlit tabulate tensorboard tensorboardX termcolor toml tqdm typer wandb yaml",
            UNKNOWN: "h5py joblib librosa numba optree ray safetensors sklearn soundfile "
            "transformers tree",
        }
    ),
    "scipy.optimize": UNKNOWN,
}


def _table(own: Kind, reduced: Kind, derived: Kind, entry: Kind = UNKNOWN) -> Members:
    """What tables, columns and groups of either have in common, by what else they give."""
    attributes = kinds(
        {
            TENSOR: "values",
            SHAPE: "shape",
            NUMBER: "empty ndim size",
            STRING: "name",
            NATIVE: "dtype dtypes",
        }
    )
    methods = rows(
        {
            reduced: "max mean median min prod quantile std sum var",
            NUMBER: "nunique",
            STRING: "to_html to_json to_string",
            SHAPE: "to_list tolist",
            Sequence(Tuple((NATIVE, COLUMN))): "items iteritems iterrows",
            Sequence(COLUMN): "itertuples",
            GROUPED: "ewm expanding groupby resample rolling",
            NATIVE: "to_dict",
            NONE: "info to_csv to_excel to_parquet to_pickle",
        }
    )
    methods["to_numpy"] = TENSOR
    return Members(attributes, methods, own, derived, own, own, entry)


INSTANCES: dict[str, Members] = {
    # Tables are native; only the arrays taken out of them are tensors.
    "pandas": _table(DATAFRAME, COLUMN, DATAFRAME, COLUMN),
    # reducing a column gives a NumPy scalar
    COLUMN.path: _table(COLUMN, TENSOR, COLUMN),
    GROUPED.path: _table(GROUPED, DATAFRAME, DATAFRAME),
    "pandas.Timestamp": Members(attribute=NUMBER, method=NATIVE),
    "psutil": Members(
        kinds({STRING: "name"}),
        rows(
            {
                STRING: "cwd exe name status username",
                STRINGS: "cmdline",
                NUMBER: "cpu_percent create_time is_running memory_percent num_threads",
                Instance("psutil.numbers"): "cpu_times io_counters memory_full_info memory_info",
            }
        ),
        NUMBER,
        NATIVE,
        element=NUMBER,
    ),
    "scipy.optimize.OptimizeResult": Members(
        kinds({NUMBER: "nfev nit njev status success", STRING: "message"}),
        attribute=TENSOR,
    ),
    "sklearn": Members(
        kinds(
            {
                NUMBER: "n_clusters n_components n_features_in_ n_iter_",
                STRINGS: "feature_names_in_",
                TENSOR: "classes_ cluster_centers_ coef_ components_ explained_variance_ "
                "explained_variance_ratio_ feature_importances_ intercept_ labels_ mean_ scale_ "
                "var_",
            }
        ),
        rows(
            {
                TENSOR: "decision_function fit_predict fit_transform inverse_transform predict "
                "predict_log_proba predict_proba transform",
                "first": "fit partial_fit set_params",
                NUMBER: "score",
                STRINGS: "get_feature_names_out",
                NATIVE: "get_params",
            }
        ),
    ),
}
