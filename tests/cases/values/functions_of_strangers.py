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
