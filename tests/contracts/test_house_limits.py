"""Limits that keep the library readable; a module that meets one is ready to be divided."""

import ast
import re

MODULE_LINES = 300
FUNCTION_LINES = 40
PARAMETERS = 6
POSITIONAL = 2
WORDS = 12
IN_THEIR_NATURAL_ORDER = {
    "PartialDate.of",  # year, month, day
    "None.pytest_assertrepr_compare",  # as pytest gives them
}
NAMES_THAT_SAY_NOTHING = {
    *("utils", "util", "helpers", "helper", "common", "base", "core", "manager", "managers"),
    *("misc", "tools", "shared", "lib", "stuff"),
}
BLANKET_IGNORES = re.compile(
    r"#\s*type:\s*ignore(?!\[)|#\s*noqa(?!:)|#\s*ruff:\s*noqa(?!:)|#\s*mypy:\s*ignore-errors"
)


def functions(tree):
    return (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))


def methods(tree):
    """The functions that stand in a class, with the name of the class."""
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    kinds = ast.FunctionDef | ast.AsyncFunctionDef
    return {member: cls.name for cls in classes for member in cls.body if isinstance(member, kinds)}


def receiver(function, owned):
    """1 where the first parameter is self or cls, else 0."""
    static = any(
        isinstance(d, ast.Name) and d.id == "staticmethod" for d in function.decorator_list
    )
    return int(function in owned and not static)


def test_a_module_has_at_most_300_lines(source):
    assert len(source.text.splitlines()) <= MODULE_LINES


def test_a_function_has_at_most_40_lines_without_its_docstring(source):
    long = {
        f"{source.where(function)} {function.name}: {lines}"
        for function in functions(source.tree)
        if (lines := lines_of(function)) > FUNCTION_LINES
    }
    assert not long


def lines_of(function):
    """Lines of the function, less its docstring, which may show as much as helps."""
    length = function.end_lineno - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        length -= first.end_lineno - first.lineno + 1
    return length


def test_a_function_has_at_most_6_parameters(source):
    owned = methods(source.tree)
    many = {
        f"{source.where(function)} {function.name}"
        for function in functions(source.tree)
        if count_parameters(function.args) - receiver(function, owned) > PARAMETERS
    }
    assert not many


def count_parameters(arguments):
    return len([*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs])


def test_a_public_function_takes_what_follows_its_second_parameter_by_keyword(source):
    owned = methods(source.tree)
    loose = {
        f"{source.where(function)} {function.name}"
        for function in functions(source.tree)
        if not function.name.startswith("_")
        and f"{owned.get(function)}.{function.name}" not in IN_THEIR_NATURAL_ORDER
        and len([*function.args.posonlyargs, *function.args.args]) - receiver(function, owned)
        > POSITIONAL
    }
    assert not loose


def test_a_module_says_what_it_is_for(source):
    assert ast.get_docstring(source.tree), f"{source.name} has no docstring"


def test_examples_stand_under_a_heading_that_the_reference_understands(source):
    """Under "Example:" the reference would print them as running text."""
    assert not re.findall(r"^ *Example:$", source.text, re.MULTILINE), 'write "Examples:"'


def test_no_ignore_without_a_code(source):
    assert not BLANKET_IGNORES.findall(source.text)


def test_the_package_is_never_imported_from_inside_itself(source):
    """Inside the library one imports the module that has the name, never the front door."""
    doors = [
        source.where(node)
        for node in ast.walk(source.tree)
        if (isinstance(node, ast.ImportFrom) and node.module == "mourecords")
        or (isinstance(node, ast.Import) and "mourecords" in {a.name for a in node.names})
    ]
    allowed = source.name in {
        "mourecords",
        "mourecords.__main__",
        "mourecords.cli.main",
        "mourecords.cli.many",
    }
    assert allowed or not doors


def test_word_lists_are_data_and_not_literals(source):
    """What an expert would correct belongs in TOML or CSV."""
    lists = {
        source.where(node)
        for node in ast.walk(source.tree)
        if words_in(node) > WORDS and not assigned_to_all(source.tree, node)
    }
    assert not lists or source.name == "mourecords"  # its table of names is code


def words_in(node):
    """How many words of two letters or more a literal made only of strings holds."""
    if isinstance(node, ast.List | ast.Tuple | ast.Set):
        members = node.elts
    elif isinstance(node, ast.Dict):
        members = [*filter(None, node.keys), *node.values]
    else:
        return 0
    strings = [m for m in members if isinstance(m, ast.Constant) and isinstance(m.value, str)]
    words = [string for string in strings if re.search(r"[^\W\d_]{2}", string.value)]
    return len(words) if len(strings) == len(members) else 0


def assigned_to_all(tree, literal):
    targets = {
        getattr(target, "id", None)
        for node in tree.body
        if isinstance(node, ast.Assign) and node.value is literal
        for target in node.targets
    }
    return bool(targets & {"__all__", "__slots__"})


def test_file_names_say_what_is_inside(own_files, root):
    empty = {
        str(path.relative_to(root))
        for path in own_files
        if path.is_relative_to(root / "src") or path.is_relative_to(root / "tests")
        for part in path.relative_to(root).with_suffix("").parts
        if part.removeprefix("test_") in NAMES_THAT_SAY_NOTHING
    }
    assert not empty
