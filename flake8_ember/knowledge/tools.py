"""Libraries met beside arrays: plots, progress bars, file formats, the machine …"""

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

from .rows import (
    DATA,
    DATAFRAME,
    NUMBER_PAIR,
    NUMPY_DICT,
    NUMPY_PAIR,
    PLOT,
    SETTINGS,
    SHAPE,
    STRINGS,
    TENSOR_DICT,
    Members,
    Result,
    packages,
    rows,
)

#: What is computed in drawing: NumPy's own, and what is drawn.
_DRAWING: dict[Result, str] = {
    Tuple((NUMPY_ARRAY, NUMPY_ARRAY, PLOT)): "hist",
    Tuple((NUMPY_ARRAY, NUMPY_ARRAY, NUMPY_ARRAY, PLOT)): "hist2d specgram",
    NUMPY_PAIR: "angle_spectrum cohere csd magnitude_spectrum phase_spectrum psd",
}

CALLS: dict[str, Result] = packages(
    {
        "matplotlib.pyplot": {
            STRING: "get_backend",
            NUMPY_ARRAY: "imread",
            **_DRAWING,
        },
        "ml_dtypes": {
            Instance("numpy.finfo"): "finfo",
            Instance("numpy.iinfo"): "iinfo",
        },
        "numba": {SHAPE: "prange"},
        "optree": {"tree": "tree_map", "flatten": "tree_leaves"},
        "psutil": {
            Instance("psutil.numbers"): "cpu_freq cpu_times disk_io_counters disk_usage "
            "net_io_counters swap_memory virtual_memory",
        },
        "pytest": {"first": "fixture", NUMBER: "main"},
        "safetensors.numpy": {NUMPY_DICT: "load_file", STRING: "save", NONE: "save_file"},
        "safetensors.torch": {TENSOR_DICT: "load_file", STRING: "save", NONE: "save_file"},
        "seaborn": {DATAFRAME: "load_dataset"},
        "toml": {DATA: "load loads", STRING: "dumps"},
        "tqdm": {SHAPE: "notebook.tnrange trange", "list": "notebook.tqdm_notebook tqdm"},
        "tree": {"tree": "map_structure", "flatten": "flatten"},
        "yaml": {
            DATA: "full_load load safe_load",
            Sequence(DATA): "full_load_all load_all safe_load_all",
            STRING: "dump dump_all safe_dump safe_dump_all",
        },
    }
)

DEFAULTS: dict[str, Kind] = rows(
    {
        NUMBER: "psutil",
        NUMPY_ARRAY: "ml_dtypes",
        NATIVE: "IPython PIL absl bokeh bs4 casadi click cloudpickle colorama cvxpy docplex dotenv "
        "fire git gurobipy huggingface_hub jinja2 lmfit markdown networkx numexpr ortools "
        "packaging pip plotly pulp pyarrow pydantic pyomo pyscipopt pytest qiskit requests rich "
        "ruamel setuptools six sqlalchemy streamlit sympy tabulate tensorboard tensorboardX "
        "termcolor toml tqdm typer wandb yaml",
        PLOT: "matplotlib seaborn",
        UNKNOWN: "h5py joblib librosa numba optree ray safetensors soundfile transformers tree",
    }
)

VALUES: dict[str, Kind] = {
    **rows({SETTINGS: "pyplot.rcParams rcParams rcParamsDefault"}, "matplotlib."),
    **rows(
        {
            NATIVE: "bcomplex32 bfloat16 complex32 float4_e2m1fn float6_e2m3fn float6_e3m2fn "
            "float8_e3m4 float8_e4m3 float8_e4m3b11fnuz float8_e4m3fn float8_e4m3fnuz float8_e5m2 "
            "float8_e5m2fnuz float8_e8m0fnu int1 int2 int4 uint1 uint2 uint4",
        },
        "ml_dtypes.",
    ),
}

# Of figures, axes, lines, bars, boxes … whatever is asked is no tensor.
_PLOTS = Members(
    rows({NUMBER: "dpi number"}),
    rows(
        {
            NUMBER: "get_dpi get_figheight get_figwidth get_height get_linewidth get_width "
            "get_x get_y get_zorder",
            NUMBER_PAIR: "get_size_inches get_width_height get_xbound get_xlim get_ybound "
            "get_ylim get_zlim",
            NUMPY_ARRAY: "get_array get_data get_offsets get_xdata get_xticks get_xydata "
            "get_ydata get_yticks",
            **_DRAWING,
        }
    ),
    PLOT,
    PLOT,
    element=PLOT,
)

INSTANCES: dict[str, Members] = {
    "cvxpy": Members(
        rows({NUMPY_ARRAY: "dual_value value"}),
        rows({NUMBER: "solve"}),
        NATIVE,
        NATIVE,
        element=NATIVE,
    ),
    "matplotlib": _PLOTS,
    "psutil": Members(
        rows({STRING: "name"}),
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
    "seaborn": _PLOTS,
}
