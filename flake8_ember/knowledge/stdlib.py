"""The standard library: whatever it makes is no tensor, unless it hands on what it was given.

Text, containers and objects with members have rows; that something native is a number or ``None``
says nothing more.
"""

from __future__ import annotations

import sys

from flake8_ember.lattice.kinds import (
    NATIVE,
    NONE,
    NUMBER,
    STRING,
    UNKNOWN,
    Dict,
    Instance,
    Kind,
    Sequence,
    Tuple,
)

from .rows import (
    ARGUMENTS,
    DATA,
    DOCUMENT,
    FILE,
    NUMBER_PAIR,
    NUMBER_TRIPLE,
    PATH,
    SETTINGS,
    SHAPE,
    STRING_DICT,
    STRING_PAIR,
    STRINGS,
    Members,
    Result,
    packages,
    rows,
)

_DATE = Instance("datetime.datetime")
_MATCH = Instance("re.Match")
_STATUS = Instance("os.stat_result")
_ELEMENT = Instance("xml.etree.ElementTree.Element")

CALLS: dict[str, Result] = packages(
    {
        "array": {SHAPE: "array"},
        "ast": {UNKNOWN: "literal_eval"},
        "asyncio": {UNKNOWN: "gather run wait_for"},
        "cmath": {NUMBER_PAIR: "polar"},
        "codecs": {FILE: "open"},
        "collections": {
            "dict": "OrderedDict",
            "list": "UserList deque",
            "first": "UserDict",
            Dict((), NUMBER): "Counter",
            "default": "defaultdict",
            UNKNOWN: "ChainMap namedtuple",
        },
        "concurrent.futures": {
            Instance("concurrent.futures.Executor"): "ProcessPoolExecutor ThreadPoolExecutor"
        },
        "contextlib": {"first": "nullcontext", UNKNOWN: "contextmanager"},
        "copy": {"first": "copy deepcopy replace"},
        "csv": {Sequence(STRINGS): "reader", Sequence(STRING_DICT): "DictReader"},
        "dataclasses": {"first": "dataclass replace", UNKNOWN: "field", DATA: "asdict"},
        "decimal": {NUMBER: "Decimal"},
        "fractions": {NUMBER: "Fraction"},
        "functools": {
            "first": "cache lru_cache singledispatch total_ordering update_wrapper",
            "partial": "partial",
            "reduce": "reduce",
            UNKNOWN: "cached_property partialmethod singledispatchmethod",
        },
        "glob": {STRINGS: "glob iglob", STRING: "escape"},
        "gzip": {FILE: "open"},
        "heapq": {"list": "merge nlargest nsmallest", "element": "heappop"},
        "importlib": {UNKNOWN: "import_module"},
        "inspect": {STRING: "cleandoc getdoc getfile getsource"},
        "io": {FILE: "BytesIO StringIO open"},
        "itertools": {
            SHAPE: "count",
            "chain": "chain",
            "chain2": "chain.from_iterable",
            "filter": "dropwhile filterfalse takewhile",
            "list": "accumulate compress cycle islice",
            "combinations": "batched combinations combinations_with_replacement pairwise "
            "permutations",
            "repeat": "repeat",
            "zip": "product zip_longest",
            "starmap": "starmap",
            UNKNOWN: "groupby tee",
        },
        "json": {DATA: "load loads", STRING: "dumps"},
        "logging": {Instance("logging.Logger"): "getLogger"},
        "math": {NUMBER_PAIR: "frexp modf", "join": "sumprod"},
        "operator": {
            "join": "add and_ eq floordiv ge gt iadd iand ifloordiv ilshift imatmul imod imul ior "
            "ipow irshift isub itruediv ixor le lshift lt matmul mod mul ne or_ pow rshift sub "
            "truediv xor",
            "first": "abs concat iconcat inv invert neg pos",
            "element": "getitem",
            UNKNOWN: "call",
        },
        "os": {
            STRING: "environ.get environ.pop environ.setdefault fsdecode fsencode fspath getcwd "
            "getenv getlogin read readlink strerror urandom",
            STRINGS: "environ.keys environ.values listdir",
            Sequence(STRING_PAIR): "environ.items",
            STRING_DICT: "environ.copy",
            Sequence(Tuple((STRING, STRINGS, STRINGS))): "walk",
            _STATUS: "fstat lstat stat",
            Sequence(Instance("os.DirEntry")): "scandir",
            NUMBER_TRIPLE: "getloadavg",
            FILE: "fdopen",
        },
        "os.path": {
            NUMBER: "exists getatime getctime getmtime getsize isabs isdir isfile islink ismount "
            "lexists samefile",
            STRING_PAIR: "split splitdrive splitext",
        },
        "pickle": {STRING: "dumps"},
        "random": {
            NONE: "seed setstate shuffle",
            STRING: "randbytes",
            "element": "choice",
            "list": "choices sample",
        },
        "re": {
            STRING: "escape sub",
            STRINGS: "findall split",
            Sequence(_MATCH): "finditer",
            _MATCH: "fullmatch match search",
            Tuple((STRING, NUMBER)): "subn",
            Instance("re.Pattern"): "compile",
        },
        "sched": {Instance("sched.scheduler"): "scheduler"},
        "shutil": {
            STRING: "copy copy2 copyfile copytree make_archive move which",
            Instance("shutil.usage"): "disk_usage",
            NUMBER_PAIR: "get_terminal_size",
        },
        "statistics": {SHAPE: "multimode quantiles", NUMBER_PAIR: "linear_regression"},
        "string": {STRING: "capwords"},
        "struct": {
            STRING: "pack",
            SHAPE: "unpack unpack_from",
            Sequence(SHAPE): "iter_unpack",
        },
        "subprocess": {
            STRING: "check_output getoutput list2cmdline",
            Tuple((NUMBER, STRING)): "getstatusoutput",
            Instance("subprocess.CompletedProcess"): "run",
        },
        "sys": {
            STRING: "getdefaultencoding getfilesystemencoding intern stdin.read stdin.readline",
        },
        "tempfile": {
            STRING: "gettempdir mkdtemp mktemp",
            Tuple((NUMBER, STRING)): "mkstemp",
            FILE: "NamedTemporaryFile SpooledTemporaryFile TemporaryFile",
        },
        "threading": {UNKNOWN: "local"},
        "time": {
            STRING: "asctime ctime strftime",
            Instance("time.struct_time"): "gmtime localtime strptime",
        },
        "tomllib": {DATA: "load loads"},
        "types": {UNKNOWN: "SimpleNamespace"},
        "typing": {
            "cast": "cast",
            "first": "assert_type final no_type_check overload runtime_checkable",
            UNKNOWN: "NamedTuple NewType TypeVar",
        },
        "weakref": {UNKNOWN: "proxy ref"},
        "xml.etree.ElementTree": {
            _ELEMENT: "ElementTree SubElement XML fromstring parse",
            STRING: "tostring",
        },
        "zlib": {Instance("zlib.compressobj"): "compressobj decompressobj"},
    }
)

VALUES: dict[str, Kind] = packages(
    {
        "cmath": {NUMBER: "e inf infj nan nanj pi tau"},
        "logging": {NUMBER: "CRITICAL DEBUG ERROR INFO NOTSET WARN WARNING"},
        "math": {NUMBER: "e inf nan pi tau"},
        "os": {
            STRING: "altsep curdir devnull linesep name pardir path.sep pathsep sep",
            STRING_DICT: "environ",
            NUMBER: "O_APPEND O_CREAT O_RDONLY O_RDWR O_WRONLY",
        },
        "re": {NUMBER: "A ASCII DOTALL I IGNORECASE M MULTILINE S VERBOSE X"},
        "string": {
            STRING: "ascii_letters ascii_lowercase ascii_uppercase digits hexdigits octdigits "
            "printable punctuation whitespace"
        },
        "subprocess": {NUMBER: "DEVNULL PIPE STDOUT"},
        "sys": {
            NUMBER: "float_info.dig float_info.epsilon float_info.max float_info.min hexversion "
            "maxsize maxunicode version_info.major version_info.micro version_info.minor",
            STRING: "byteorder executable platform prefix version",
            STRINGS: "argv builtin_module_names path",
            SHAPE: "version_info",
        },
        "time": {NUMBER: "altzone daylight timezone", STRINGS: "tzname"},
    }
)

DEFAULTS: dict[str, Kind] = {
    **dict.fromkeys(sys.stdlib_module_names - {"builtins"}, NATIVE),
    **rows(
        {
            NUMBER: "cmath math random statistics time",
            STRING: "base64 binascii getpass html os.path platform secrets textwrap urllib.parse "
            "uuid zlib",
            _DATE: "datetime",
            PATH: "pathlib",
            UNKNOWN: "concurrent contextvars pickle queue typing_extensions",
        }
    ),
}

_INERT = Members(attribute=NATIVE, method=NATIVE)
_NUMBERS = Members(attribute=NUMBER, method=NUMBER, element=NUMBER)

INSTANCES: dict[str, Members] = {
    "argparse.ArgumentParser": Members(
        {},
        rows(
            {
                STRING: "format_help",
                ARGUMENTS: "parse_args parse_intermixed_args",
                Tuple((ARGUMENTS, STRINGS)): "parse_known_args parse_known_intermixed_args",
            }
        ),
        NATIVE,
        NATIVE,
    ),
    ARGUMENTS.path: Members(attribute=SETTINGS),
    "configparser": Members({}, rows({STRING: "get", NUMBER: "getboolean getfloat getint"})),
    "datetime": Members(
        {},
        rows(
            {
                STRING: "ctime isoformat strftime tzname",
                "first": "astimezone replace",
                SHAPE: "isocalendar",
            }
        ),
        NATIVE,
        NATIVE,
    ),
    _ELEMENT.path: Members(
        rows({STRING: "tag tail text", STRING_DICT: "attrib"}),
        rows(
            {
                STRING: "findtext get",
                STRINGS: "itertext keys",
                _ELEMENT: "find getroot",
                Sequence(_ELEMENT): "findall iter iterfind",
                Sequence(STRING_PAIR): "items",
            }
        ),
        NATIVE,
        NATIVE,
        element=_ELEMENT,
    ),
    "zlib": Members(attribute=STRING, method=STRING),
    "hashlib": Members(rows({STRING: "name"}), rows({STRING: "digest hexdigest"}), NATIVE, NATIVE),
    "importlib": _INERT,
    "io.IOBase": Members(
        rows({STRING: "encoding mode name newlines"}),
        rows({STRING: "getbuffer getvalue read read1 readline", STRINGS: "readlines"}),
        NATIVE,
        NATIVE,
        element=STRING,
    ),
    "ipaddress": _INERT,
    DOCUMENT.path: Members(
        {},
        rows(
            {
                Sequence(Tuple((STRING, DOCUMENT))): "items",
                STRINGS: "keys",
                Sequence(DOCUMENT): "values",
            }
        ),
        NATIVE,
        DOCUMENT,
        element=DOCUMENT,
    ),
    "logging": _INERT,
    "os.DirEntry": Members(rows({STRING: "name path"}), rows({_STATUS: "stat"}), NATIVE, NATIVE),
    _STATUS.path: _NUMBERS,
    "pathlib": Members(
        rows(
            {
                STRING: "anchor drive name root stem suffix",
                STRINGS: "parts suffixes",
                Sequence(PATH): "parents",
            }
        ),
        rows(
            {
                STRING: "as_posix as_uri group owner read_bytes read_text",
                NUMBER: "exists is_absolute is_dir is_file is_relative_to is_symlink match "
                "samefile write_bytes write_text",
                Sequence(PATH): "glob iterdir rglob",
                _STATUS: "lstat stat",
                FILE: "open",
                NONE: "chmod mkdir rmdir touch unlink",
            }
        ),
        PATH,
        PATH,
    ),
    "queue": Members({}, rows({NUMBER: "empty full qsize", NONE: "join put put_nowait task_done"})),
    "random": Members(
        {},
        rows({STRING: "randbytes", UNKNOWN: "choice choices sample shuffle"}),
        NATIVE,
        NUMBER,
    ),
    "re.Match": Members(
        rows({STRING: "lastgroup string"}),
        rows(
            {
                STRING: "expand group",
                STRINGS: "groups",
                STRING_DICT: "groupdict",
                NUMBER_PAIR: "span",
            }
        ),
        NATIVE,
        NATIVE,
        element=STRING,
    ),
    "re.Pattern": Members(
        rows({STRING: "pattern"}),
        rows(
            {
                STRING: "sub",
                STRINGS: "findall split",
                Sequence(_MATCH): "finditer",
                _MATCH: "fullmatch match search",
                Tuple((STRING, NUMBER)): "subn",
            }
        ),
        NATIVE,
        NATIVE,
    ),
    SETTINGS.path: Members(
        {},
        rows(
            {
                SETTINGS: "copy get pop setdefault",
                Sequence(Tuple((STRING, SETTINGS))): "items",
                STRINGS: "keys",
                Sequence(SETTINGS): "values",
            }
        ),
        attribute=SETTINGS,
        element=SETTINGS,
    ),
    "sched": Members({}, rows({NUMBER: "empty run"})),
    "shutil.usage": _NUMBERS,
    "struct.Struct": Members(
        rows({NUMBER: "size", STRING: "format"}),
        rows({STRING: "pack", SHAPE: "unpack unpack_from"}),
    ),
    "subprocess": Members(
        rows({STRING: "stderr stdout"}), rows({STRING_PAIR: "communicate"}), NATIVE, NATIVE
    ),
    "tempfile.TemporaryDirectory": Members(rows({STRING: "name"})),
    "threading": Members({}, rows({NUMBER: "acquire is_alive is_set wait"})),
    "time.struct_time": _NUMBERS,
}
