import importlib


def current():
    return importlib.import_module("mylib.backend.numpy")
