from .arithmetic import *
