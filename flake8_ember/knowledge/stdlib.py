"""The standard library: whatever it makes is no tensor, unless it hands on what it was given."""

from __future__ import annotations

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

from .shared import (
    ARGUMENTS,
    DATA,
    FILE,
    NUMBER_PAIR,
    PATH,
    SETTINGS,
    SHAPE,
    STRING_DICT,
    STRING_PAIR,
    STRINGS,
    Members,
    Result,
    kinds,
    rows,
)

_MATCH = Instance("re.Match")
_PROCESS = Instance("subprocess.CompletedProcess")
_DATETIME = Instance("datetime.datetime")

CALLS: dict[str, Result] = {
    **rows({NUMBER_PAIR: "frexp modf", "join": "sumprod"}, "math."),
    **rows({NUMBER_PAIR: "polar"}, "cmath."),
    **rows(
        {
            STRING: "asctime ctime strftime",
            NONE: "sleep tzset",
            Instance("time.struct_time"): "gmtime localtime strptime",
            NATIVE: "get_clock_info",
        },
        "time.",
    ),
    **rows(
        {
            NONE: "seed setstate shuffle",
            NATIVE: "getstate",
            STRING: "randbytes",
            Instance("random.Random"): "Random SystemRandom",
            "element": "choice",
            "list": "choices sample",
        },
        "random.",
    ),
    **rows(
        {
            STRING: "environ.get environ.pop environ.setdefault fsdecode fsencode fspath getcwd "
            "getenv getlogin read readlink strerror urandom",
            NUMBER: "access cpu_count getpid getppid getuid isatty nice open process_cpu_count "
            "system umask write",
            STRINGS: "environ.keys environ.values listdir",
            Sequence(STRING_PAIR): "environ.items",
            STRING_DICT: "environ.copy",
            Sequence(Tuple((STRING, STRINGS, STRINGS))): "walk",
            Instance("os.stat_result"): "fstat lstat stat",
            Sequence(Instance("os.DirEntry")): "scandir",
            Tuple((NUMBER, NUMBER, NUMBER)): "getloadavg",
            FILE: "fdopen",
            NONE: "chdir chmod close kill makedirs mkdir putenv remove removedirs rename replace "
            "rmdir symlink unlink unsetenv",
        },
        "os.",
    ),
    **rows(
        {
            NUMBER: "exists getatime getctime getmtime getsize isabs isdir isfile islink ismount "
            "lexists samefile",
            STRING_PAIR: "split splitdrive splitext",
        },
        "os.path.",
    ),
    **rows(
        {
            NUMBER: "getrecursionlimit getrefcount getsizeof is_finalizing stderr.write "
            "stdout.write",
            STRING: "getdefaultencoding getfilesystemencoding intern stdin.read stdin.readline",
            NONE: "exit setrecursionlimit stderr.flush stdout.flush",
        },
        "sys.",
    ),
    **rows(
        {
            STRING: "escape sub",
            STRINGS: "findall split",
            Sequence(_MATCH): "finditer",
            _MATCH: "fullmatch match search",
            Tuple((STRING, NUMBER)): "subn",
            Instance("re.Pattern"): "compile",
        },
        "re.",
    ),
    **rows({DATA: "load loads", STRING: "dumps", NONE: "dump"}, "json."),
    **rows({DATA: "load loads"}, "tomllib."),
    **rows({Instance("queue.Queue"): "LifoQueue PriorityQueue Queue SimpleQueue"}, "queue."),
    **rows(
        {Instance("concurrent.futures.Executor"): "ProcessPoolExecutor ThreadPoolExecutor"},
        "concurrent.futures.",
    ),
    **rows({Instance("contextvars.ContextVar"): "ContextVar"}, "contextvars."),
    **rows({UNKNOWN: "load loads", STRING: "dumps", NONE: "dump"}, "pickle."),
    **rows({UNKNOWN: "literal_eval"}, "ast."),
    **rows(
        {
            _DATETIME: "datetime datetime.combine datetime.fromisoformat datetime.fromtimestamp "
            "datetime.now datetime.strptime datetime.today datetime.utcfromtimestamp "
            "datetime.utcnow",
            Instance("datetime.date"): "date date.fromisoformat date.fromtimestamp date.today",
            Instance("datetime.time"): "time time.fromisoformat",
            Instance("datetime.timedelta"): "timedelta",
        },
        "datetime.",
    ),
    **rows(
        {
            "dict": "OrderedDict",
            "list": "UserList deque",
            "first": "UserDict",
            Dict((), NUMBER): "Counter",
            UNKNOWN: "ChainMap defaultdict namedtuple",
        },
        "collections.",
    ),
    **rows(
        {
            SHAPE: "count",
            "chain": "chain",
            "chain2": "chain.from_iterable",
            "filter": "dropwhile filterfalse takewhile",
            "list": "accumulate compress cycle islice",
            "product": "batched combinations combinations_with_replacement pairwise permutations "
            "product",
            "repeat": "repeat",
            "zip": "zip_longest",
            UNKNOWN: "groupby starmap tee",
        },
        "itertools.",
    ),
    **rows(
        {
            "first": "cache lru_cache singledispatch total_ordering update_wrapper",
            "partial": "partial",
            "reduce": "reduce",
            UNKNOWN: "cached_property partialmethod singledispatchmethod",
        },
        "functools.",
    ),
    **rows(
        {
            "join": "add and_ eq floordiv ge gt iadd iand ifloordiv ilshift imatmul imod imul ior "
            "ipow irshift isub itruediv ixor le lshift lt matmul mod mul ne or_ pow rshift sub "
            "truediv xor",
            "first": "abs concat iconcat inv invert neg pos",
            "element": "getitem",
            NUMBER: "contains countOf index indexOf is_ is_not length_hint not_ truth",
            NONE: "delitem setitem",
            UNKNOWN: "call",
        },
        "operator.",
    ),
    **rows({"first": "copy deepcopy replace"}, "copy."),
    **rows({SHAPE: "multimode quantiles", NUMBER_PAIR: "linear_regression"}, "statistics."),
    **rows({PATH: "Path Path.cwd Path.home PosixPath PurePath PurePosixPath"}, "pathlib."),
    **rows(
        {
            Instance("logging.Logger"): "Logger getLogger",
            NONE: "basicConfig critical debug disable error exception info log warning",
        },
        "logging.",
    ),
    **rows(
        {
            NUMBER: "calcsize",
            STRING: "pack",
            SHAPE: "unpack unpack_from",
            Sequence(SHAPE): "iter_unpack",
            NONE: "pack_into",
        },
        "struct.",
    ),
    "array.array": SHAPE,
    "decimal.Decimal": NUMBER,
    "fractions.Fraction": NUMBER,
    "string.capwords": STRING,
    **rows(
        {
            STRING: "check_output getoutput list2cmdline",
            NUMBER: "call check_call",
            Tuple((NUMBER, STRING)): "getstatusoutput",
            _PROCESS: "run",
            Instance("subprocess.Popen"): "Popen",
        },
        "subprocess.",
    ),
    **rows(
        {
            STRING: "copy copy2 copyfile copytree make_archive move which",
            NONE: "copyfileobj rmtree unpack_archive",
            Instance("shutil.usage"): "disk_usage",
            NUMBER_PAIR: "get_terminal_size",
        },
        "shutil.",
    ),
    **rows({STRINGS: "glob iglob", STRING: "escape"}, "glob."),
    **rows(
        {
            STRING: "gettempdir mkdtemp mktemp",
            Tuple((NUMBER, STRING)): "mkstemp",
            FILE: "NamedTemporaryFile SpooledTemporaryFile TemporaryFile",
        },
        "tempfile.",
    ),
    **rows({NUMBER: "cpu_count"}, "multiprocessing."),
    **rows({NUMBER: "active_count get_ident get_native_id", UNKNOWN: "local"}, "threading."),
    **rows(
        {
            "cast": "cast",
            "first": "assert_type final no_type_check overload runtime_checkable",
            UNKNOWN: "NamedTuple NewType TypeVar",
        },
        "typing.",
    ),
    **rows({"first": "dataclass replace", UNKNOWN: "field", DATA: "asdict"}, "dataclasses."),
    **rows({UNKNOWN: "SimpleNamespace"}, "types."),
    **rows({"first": "nullcontext", UNKNOWN: "contextmanager"}, "contextlib."),
    **rows({UNKNOWN: "gather run wait_for"}, "asyncio."),
    **rows({UNKNOWN: "import_module", NATIVE: "reload"}, "importlib."),
    **rows({STRING: "cleandoc getdoc getfile getsource"}, "inspect."),
    **rows({FILE: "BytesIO StringIO open"}, "io."),
    **rows({FILE: "open"}, "gzip."),
    **rows({FILE: "open"}, "codecs."),
    **rows({Sequence(STRINGS): "reader", Sequence(STRING_DICT): "DictReader"}, "csv."),
    **rows(
        {"list": "merge nlargest nsmallest", "element": "heappop", NONE: "heapify heappush"},
        "heapq.",
    ),
    **rows({NUMBER: "bisect bisect_left bisect_right"}, "bisect."),
    **rows({NUMBER: "default_timer repeat timeit"}, "timeit."),
    **rows({NUMBER: "collect get_count isenabled"}, "gc."),
    **rows({UNKNOWN: "proxy ref"}, "weakref."),
}

VALUES: dict[str, Kind] = {
    **kinds({NUMBER: "e inf nan pi tau"}, "math."),
    **kinds({NUMBER: "e inf infj nan nanj pi tau"}, "cmath."),
    **kinds({NUMBER: "altzone daylight timezone", STRINGS: "tzname"}, "time."),
    **kinds(
        {
            STRING: "altsep curdir devnull linesep name pardir path.sep pathsep sep",
            STRING_DICT: "environ",
            NUMBER: "O_APPEND O_CREAT O_RDONLY O_RDWR O_WRONLY",
        },
        "os.",
    ),
    **kinds(
        {
            NUMBER: "float_info.dig float_info.epsilon float_info.max float_info.min hexversion "
            "maxsize maxunicode version_info.major version_info.micro version_info.minor",
            STRING: "byteorder executable platform prefix version",
            STRINGS: "argv builtin_module_names path",
            SHAPE: "version_info",
        },
        "sys.",
    ),
    **kinds({NUMBER: "A ASCII DOTALL I IGNORECASE M MULTILINE S VERBOSE X"}, "re."),
    **kinds({NUMBER: "CRITICAL DEBUG ERROR INFO NOTSET WARN WARNING"}, "logging."),
    **kinds(
        {
            STRING: "ascii_letters ascii_lowercase ascii_uppercase digits hexdigits octdigits "
            "printable punctuation whitespace"
        },
        "string.",
    ),
    **kinds({NUMBER: "DEVNULL PIPE STDOUT"}, "subprocess."),
    "typing.TYPE_CHECKING": NUMBER,
}

DEFAULTS: dict[str, Kind] = {
    **kinds({NUMBER: "cmath math random statistics time"}),
    **kinds(
        {
            STRING: "base64 binascii getpass html os.path platform secrets textwrap urllib.parse "
            "uuid zlib"
        }
    ),
    **kinds(
        {
            NATIVE: "abc argparse array ast asyncio atexit bisect bz2 calendar codecs collections "
            "configparser contextlib copy copyreg csv ctypes datetime decimal difflib dis email "
            "enum errno faulthandler fnmatch fractions ftplib functools gc getopt gettext glob "
            "gzip hashlib heapq hmac http imaplib importlib inspect io ipaddress itertools json "
            "keyword locale logging lzma mimetypes mmap multiprocessing numbers operator optparse "
            "os pathlib pdb pickletools pkgutil pprint profile pstats re reprlib resource runpy "
            "sched select selectors shelve shlex shutil signal site smtplib socket sqlite3 ssl "
            "stat string struct subprocess symtable sys sysconfig tarfile tempfile threading "
            "timeit tkinter token tokenize tomllib traceback tracemalloc types typing unicodedata "
            "unittest urllib venv warnings weakref webbrowser xml zipfile zipimport zoneinfo",
            UNKNOWN: "concurrent contextvars pickle queue typing_extensions",
        }
    ),
}

_DATE_ATTRIBUTES = kinds(
    {NUMBER: "day days fold hour microsecond microseconds minute month second seconds year"}
)
_DATE_METHODS: dict[str, Result] = rows(
    {
        NUMBER: "isoweekday timestamp toordinal total_seconds weekday",
        STRING: "ctime isoformat strftime tzname",
        "first": "astimezone replace",
        SHAPE: "isocalendar",
    }
)
_DATE = Members(_DATE_ATTRIBUTES, _DATE_METHODS, NATIVE, NATIVE)
_NUMBERS = Members(attribute=NUMBER, method=NUMBER, element=NUMBER)
_PROCESS_MEMBERS = Members(
    kinds({NUMBER: "pid returncode", STRING: "stderr stdout"}),
    rows({STRING_PAIR: "communicate", NUMBER: "poll wait"}),
    NATIVE,
    NATIVE,
)

INSTANCES: dict[str, Members] = {
    "datetime": _DATE,
    "io.IOBase": Members(
        kinds({STRING: "encoding mode name newlines", NUMBER: "closed"}),
        rows(
            {
                STRING: "getbuffer getvalue read read1 readline",
                STRINGS: "readlines",
                NUMBER: "fileno isatty readable readinto seek seekable tell truncate writable "
                "write",
                NONE: "close flush writelines",
            }
        ),
        NATIVE,
        NATIVE,
        element=STRING,
    ),
    "pathlib.Path": Members(
        kinds(
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
                Instance("os.stat_result"): "lstat stat",
                FILE: "open",
                NONE: "chmod mkdir rmdir touch unlink",
            }
        ),
        PATH,
        PATH,
    ),
    "os.DirEntry": Members(
        kinds({STRING: "name path"}),
        rows({NUMBER: "inode is_dir is_file is_symlink", Instance("os.stat_result"): "stat"}),
    ),
    "os.stat_result": _NUMBERS,
    "shutil.usage": _NUMBERS,
    "time.struct_time": _NUMBERS,
    "random.Random": Members(
        {},
        rows(
            {
                NONE: "seed setstate",
                NATIVE: "getstate",
                STRING: "randbytes",
                UNKNOWN: "choice choices sample shuffle",
            }
        ),
        NATIVE,
        NUMBER,
    ),
    "re.Match": Members(
        kinds({NUMBER: "endpos lastindex pos", STRING: "lastgroup string"}),
        rows(
            {
                STRING: "expand group",
                STRINGS: "groups",
                STRING_DICT: "groupdict",
                NUMBER: "end start",
                NUMBER_PAIR: "span",
            }
        ),
        NATIVE,
        NATIVE,
        element=STRING,
    ),
    "re.Pattern": Members(
        kinds({STRING: "pattern", NUMBER: "flags groups"}),
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
    "logging.Logger": Members(
        kinds({STRING: "name", NUMBER: "level"}),
        rows({NUMBER: "getEffectiveLevel hasHandlers isEnabledFor"}),
        NATIVE,
        NONE,
    ),
    "hashlib": Members(
        kinds({NUMBER: "block_size digest_size", STRING: "name"}),
        rows({STRING: "digest hexdigest", NONE: "update"}),
        NATIVE,
        NATIVE,
    ),
    "struct.Struct": Members(
        kinds({NUMBER: "size", STRING: "format"}),
        rows({STRING: "pack", SHAPE: "unpack unpack_from"}),
    ),
    "subprocess": _PROCESS_MEMBERS,
    "argparse.ArgumentParser": Members(
        {},
        rows(
            {
                NATIVE: "add_argument add_argument_group add_subparsers",
                STRING: "format_help",
                ARGUMENTS: "parse_args parse_intermixed_args",
                Tuple((ARGUMENTS, STRINGS)): "parse_known_args parse_known_intermixed_args",
            }
        ),
    ),
    ARGUMENTS.path: Members(attribute=SETTINGS),
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
    "queue.Queue": Members(
        kinds({NUMBER: "maxsize"}),
        rows({NUMBER: "empty full qsize", NONE: "join put put_nowait task_done"}),
    ),
    "threading": Members({}, rows({NUMBER: "acquire is_alive is_set wait"}), UNKNOWN, UNKNOWN),
    "tempfile.TemporaryDirectory": Members(kinds({STRING: "name"})),
    "configparser": Members({}, rows({STRING: "get", NUMBER: "getboolean getfloat getint"})),
    "ipaddress": Members(attribute=NATIVE, method=NATIVE),
    "importlib": Members(attribute=NATIVE, method=NATIVE),
}
