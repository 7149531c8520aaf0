"""What a function of an unknown module gives, by its own name: another word than a value's name."""
from mylib import boxes, ops as layer


def arrays(x, i):
    a = layer.reshape(x, [3, -1])
    a * 2  # EH004: 7 raw operator on a tensor: '*' …
    layer.take_along_axis(x, i, axis=1) + 1  # EH004: 41 raw operator on a tensor: '+' …
    layer.nan_to_num(x) / 2, layer.permute_dims(x, (1, 0)) - 1  # EH004: 25 raw operator on a tensor: '/' … # EH004: 60 raw operator on a tensor: '-' …
    return layer.space_to_depth(x, 2) ** 2  # EH004: 39 raw operator on a tensor: '**' …


def in_another_form(x):
    x = boxes.convert_format(x, target="xywh")
    boxes.resize_shape(x) + (1,), boxes.gather_index(x) * 2  # EH004: 57 raw operator on a value that may be a tensor: '*' …
    return x[:, 1] * 2  # EH004: 20 raw operator on a tensor: '*' …


def asked(x):
    boxes.get_format(x) + "a", boxes.pad_length(x) + 1
    return boxes.convert_num(x) + 1, boxes.normalize_axis(x) - 1


def items_by_their_keys(found, heatmap):
    index = found["top_k_index"]
    index[..., 0] * heatmap  # EH004: 19 raw operator on a tensor: '*' …
    size = found["size"]
    return size * 2, found["rank"] + 1


def named_for_what_they_give(a, b):
    a, b = boxes.list_to_array(a, b)
    c = boxes.as_arrays(a, b)[0]
    boxes.is_array(a) + 1
    return -a, c / b  # EH004: 12 raw operator on a tensor: '-' … # EH004: 18 raw operator on a tensor: '/' …


def with_a_namespace(x, y, xp, backend):
    x = xp.exp(x)
    boxes.dist(x, xp) * 2, boxes.dist(x, axis=0, xp=xp) * 2  # EH004: 23 raw operator on a tensor: '*' … # EH004: 57 raw operator on a tensor: '*' …
    boxes.made(backend, 3) * 2  # EH004: 28 raw operator on a value that may be a tensor: '*' …
    return boxes.dist(y, 3, xp) * 2, boxes.get_shape(x, xp) + (1,)  # EH004: 33 raw operator on a value that may be a tensor: '*' …


def derivatives(f, df, x, n):
    frame_df, change = boxes.rows(x), df(x)
    DF1 = boxes.change(x)
    DF1 * n  # EH004: 9 raw operator on a value that may be a tensor: '*' …
    return change / n, f(x) * n, boxes.load_df(x) * n, frame_df * n  # EH004: 19 raw operator on a value that may be a tensor: '/' … # EH004: 29 raw operator on a value that may be a tensor: '*' …


# What is unpacked is no string, whatever the function is called.
def unpacked(equation, inputs):
    kernel, bias, output_shape = boxes.analyze_equation_string(equation)
    kernel * 2, output_shape[0] * 2  # EH004: 12 raw operator on a value that may be a tensor: '*' …
    bias[..., 0] - 1  # EH004: 18 raw operator on a tensor: '-' …
    for low, high in boxes.parse_string(equation):
        low - high  # EH004: 13 raw operator on a value that may be a tensor: '-' …
    first, last = str(inputs)
    text = boxes.make_string(equation)
    return first + last, text + equation, boxes.check_string(equation) + inputs
